import type { NextFunction, Request, Response } from 'express';
import { ZodError } from 'zod';

interface Problem {
  readonly status: number;
  /** Kebab-case, the end of the problem's address. */
  readonly type: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** A refusal that leaves no trace: thrown before anything is applied, so the same key may be tried again. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The last handler of a mock: every error as problem+json. */
export function answerProblem(error: unknown, request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, type, ...rest } = problemOf(error);
  const title = type.replaceAll('-', ' ');
  response.status(status).type('application/problem+json');
  response.send(JSON.stringify({ type: `/problems/${type}`, title, status, ...rest, instance: request.path }));
}

function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof ZodError) return invalidRequest(error);
  const status = statusOf(error);
  if (status >= 500) return { status: 500, type: 'internal-error', detail: 'The mock itself failed.' };
  const type = status === 413 ? 'body-too-large' : 'malformed-request';
  return { status, type, detail: 'The request could not be read.' };
}

function invalidRequest({ issues }: ZodError): Problem {
  const errors = issues.map(({ path, message }) => ({ field: path.join('.') || 'body', message }));
  const detail = `Not valid: ${errors.map(({ field }) => field).join(', ')}.`;
  return { status: 400, type: 'invalid-request', detail, errors };
}

/** Express and its body parser put the status on the error. */
function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
