import { StandardSchemaValidationPipe } from '@nestjs/common';
import { type FieldError, InvalidRequest } from '@webstore/problem-details';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly keys?: readonly string[];
}

const MOST_ERRORS = 20;

/** Parses every parameter that names a schema; what does not fit becomes one 400 that names the fields. */
export function validation(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new InvalidRequest(issues.flatMap(fieldErrors).slice(0, MOST_ERRORS)),
  });
}

function fieldErrors(issue: Issue): FieldError[] {
  const path = (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  if (!issue.keys) return [{ field: path.join('.') || 'request', message: issue.message }];
  return issue.keys.map((key) => ({ field: [...path, key].join('.'), message: 'is not a known field' }));
}
