import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { type Refusal, statusOf } from '@webstore/problem-details';
import type { z } from 'zod';

/** The answer when all goes well: sets the status and documents its schema. */
export function Answers(status: number, schema: z.ZodType): MethodDecorator {
  return applyDecorators(HttpCode(status), AlsoAnswers(status, schema));
}

/** Another answer that is no error, as a 202 beside a 201. */
export function AlsoAnswers(status: number, schema: z.ZodType): MethodDecorator {
  return ApiResponse({ status, standardSchema: schema, description: schema.description ?? '' });
}

/** The refusals that a route may answer with, by their problem types; one entry a status in the document. */
export function Refuses(...errors: readonly Refusal[]): MethodDecorator & ClassDecorator {
  const byStatus = Map.groupBy(errors, ({ problem }) => statusOf(problem.kind));
  return applyDecorators(
    ...[...byStatus].map(([status, group]) =>
      ApiResponse({
        status,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        description: group.map(({ problem }) => `${problem.type}: ${problem.title}`).join('; '),
      }),
    ),
  );
}
