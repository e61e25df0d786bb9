import { Controller, Get, HttpStatus, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { problemTypeSchema } from '@webstore/contracts';
import { Answers, Refuses } from '@webstore/nest-service';
import { NotFound, type ProblemType, statusOf } from '@webstore/problem-details';
import { z } from 'zod';
import { problemTypes } from './problems.js';

const problemTypeListSchema = z.strictObject({ items: z.array(problemTypeSchema) }).meta({ id: 'ProblemTypeList' });

type ProblemMeaning = z.output<typeof problemTypeSchema>;

const meanings: readonly ProblemMeaning[] = problemTypes.map(meaningOf);

/** Where the `type` of every refusal leads. */
@ApiTags('Problems')
@Controller('problems')
export class ProblemsController {
  @Get()
  @Answers(HttpStatus.OK, problemTypeListSchema)
  list(): { items: readonly ProblemMeaning[] } {
    return { items: meanings };
  }

  @Get(':type')
  @Answers(HttpStatus.OK, problemTypeSchema)
  @Refuses(NotFound)
  explain(@Param('type') type: string): ProblemMeaning {
    const found = meanings.find((problem) => problem.type === `/problems/${type}`);
    if (!found) throw new NotFound();
    return found;
  }
}

function meaningOf({ type, title, kind, meaning }: ProblemType): ProblemMeaning {
  return { type: `/problems/${type}`, title, status: statusOf(kind), meaning };
}
