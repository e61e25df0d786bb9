import fc, { type Arbitrary } from 'fast-check';
import type { Schema } from './document.js';

const DEEPEST = 4;

/** Values that fit a schema. `known` are those of a field of this name that the shop has something for. */
export class SchemaArbitraries {
  constructor(
    private readonly components: Readonly<Record<string, Schema>>,
    private readonly known: Readonly<Record<string, readonly string[]>>,
  ) {}

  of(schema: Schema, name = '', depth = 0): Arbitrary<unknown> {
    const known = this.known[name];
    const fitting = this.fitting(schema, depth);
    return known ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, fitting) : fitting;
  }

  private fitting(schema: Schema, depth: number): Arbitrary<unknown> {
    if (schema.$ref !== undefined)
      return this.of(this.components[schema.$ref.split('/').at(-1) ?? ''] ?? {}, '', depth);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if ('const' in schema) return fc.constant(schema.const);
    const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
    if (choices) return fc.oneof(...choices.map((choice) => this.of(choice, '', depth)));
    return this.ofType(schema, depth);
  }

  private ofType(schema: Schema, depth: number): Arbitrary<unknown> {
    switch (schema.type) {
      case 'object':
        return this.objectOf(schema, depth);
      case 'array':
        return this.listOf(schema, depth);
      case 'integer':
        return fc.integer(rangeOf(schema));
      case 'number':
        return fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      default:
        return stringOf(schema);
    }
  }

  private objectOf({ properties = {}, required = [] }: Schema, depth: number): Arbitrary<unknown> {
    if (depth > DEEPEST) return fc.constant({});
    const fields = Object.entries(properties).map(([name, schema]) => [name, this.of(schema, name, depth + 1)]);
    return fc.record(Object.fromEntries(fields) as Record<string, Arbitrary<unknown>>, {
      requiredKeys: required.filter((name) => name in properties),
      noNullPrototype: true,
    });
  }

  private listOf({ items = {}, minItems = 0, maxItems = 4 }: Schema, depth: number): Arbitrary<unknown> {
    return fc.array(this.of(items, '', depth + 1), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, 4)),
    });
  }
}

function rangeOf({ minimum, maximum }: Schema) {
  const min = Math.max(minimum ?? -100, -(2 ** 31));
  return { min, max: Math.max(min, Math.min(maximum ?? min + 200, min + 1_000)) };
}

function stringOf({ format, pattern, minLength = 0, maxLength = 40 }: Schema): Arbitrary<string> {
  if (format === 'email') return fc.nat(10_000).map((at) => `fuzz-${at}@fuzz.example`);
  if (format === 'uuid') return fc.uuid();
  if (pattern !== undefined) return matching(pattern);
  const longest = Math.max(minLength, Math.min(maxLength, 60));
  return fc.string({ minLength, maxLength: longest, unit: 'grapheme-ascii' });
}

/** Some patterns look ahead, which cannot be generated. */
function matching(pattern: string): Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern), { size: '-1' });
  } catch {
    return fc.string();
  }
}
