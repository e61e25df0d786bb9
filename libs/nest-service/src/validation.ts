import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';
import { type FieldError, InvalidRequest } from '@webstore/problem-details';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly keys?: readonly string[];
}

/** What a schema said, before it is known which parameter it was said of. */
class SchemaIssues extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super('The value does not fit its schema');
  }
}

const MOST_ERRORS = 20;

/** Parses every parameter that names a schema; what does not fit becomes one 400 that names the fields. */
export class Validation extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new SchemaIssues(issues) });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof SchemaIssues)) throw error;
      throw new InvalidRequest(
        error.issues.flatMap((issue) => fieldErrors(issue, metadata.data)).slice(0, MOST_ERRORS),
      );
    }
  }
}

/** `name` is that of a path parameter; a body or a query has none. */
function fieldErrors({ path = [], keys, message }: Issue, name: string | undefined): FieldError[] {
  const segments = path.map((segment) => String(typeof segment === 'object' ? segment.key : segment));
  const field = name === undefined ? segments : [name, ...segments];
  if (!keys) return [{ field: field.join('.') || 'body', message }];
  return keys.map((key) => ({ field: [...field, key].join('.'), message: 'is not a known field' }));
}
