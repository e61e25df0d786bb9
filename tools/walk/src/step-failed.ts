import { problemSchema } from '@webstore/contracts';

/** An answer that the shopper did not expect; `problem` is the shop's own account of it. */
export class Unexpected extends Error {
  constructor(
    what: string,
    readonly body = '',
  ) {
    super(what);
    this.name = 'Unexpected';
  }
}

/** A step of the walk did not go as it should: which, why, and the problem document if the shop sent one. */
export class StepFailed extends Error {
  constructor(step: string, cause: unknown) {
    super([`The walk ends at "${step}": ${reasonOf(cause)}`, documentOf(cause)].filter(Boolean).join('\n'), { cause });
    this.name = 'StepFailed';
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const deeper = cause.cause instanceof Error ? ` (${cause.cause.message})` : '';
  return `${cause.message}${deeper}`;
}

function documentOf(cause: unknown): string {
  if (!(cause instanceof Unexpected) || cause.body === '') return '';
  try {
    return JSON.stringify(problemSchema.parse(JSON.parse(cause.body)), undefined, 2);
  } catch {
    return cause.body;
  }
}
