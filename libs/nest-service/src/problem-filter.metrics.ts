import { Catch } from '@nestjs/common';
import { count } from '@webstore/telemetry';
import { ProblemFilter } from './problem-filter.js';

/** Counts what requests are refused for. */
@Catch()
export class CountedProblemFilter extends ProblemFilter {
  protected override describe(error: unknown): ReturnType<ProblemFilter['describe']> {
    const problem = super.describe(error);
    count('webstore.refusals', { type: problem.type.split('/').at(-1) ?? problem.type });
    return problem;
  }
}
