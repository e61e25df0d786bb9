import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { type FieldError, InvalidRequest } from '@webstore/problem-details';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly keys?: readonly string[];
}

type Schema = NonNullable<ArgumentMetadata['schema']>;
type Result = Awaited<ReturnType<Schema['~standard']['validate']>>;

const MOST_ERRORS = 20;

/**
 * Parses every parameter that names a schema; what does not fit becomes one 400 that names the fields. Nest's own
 * pipe waits for every parameter, also where the schema answers at once.
 */
export class Validation implements PipeTransform {
  transform(value: unknown, { schema, data }: ArgumentMetadata): unknown {
    if (!schema) return value;
    const result = schema['~standard'].validate(value);
    return result instanceof Promise ? result.then((settled) => parsedOf(settled, data)) : parsedOf(result, data);
  }
}

function parsedOf(result: Result, name: string | undefined): unknown {
  if (!result.issues) return result.value;
  throw new InvalidRequest(result.issues.flatMap((issue) => fieldErrors(issue, name)).slice(0, MOST_ERRORS));
}

/** `name` is that of a path parameter; a body or a query has none. */
function fieldErrors({ path = [], keys, message }: Issue, name: string | undefined): FieldError[] {
  const segments = path.map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  const field = name === undefined ? segments : [name, ...segments];
  if (!keys) return [{ field: field.join('.') || 'body', message }];
  return keys.map((key) => ({ field: [...field, key].join('.'), message: 'is not a known field' }));
}
