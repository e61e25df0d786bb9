import fc, { type Arbitrary } from 'fast-check';
import { NASTY_TEXTS, STRANGE_HEADERS, STRANGE_METHODS, STRANGE_TOKENS } from './corpus.js';
import type { Operation, Parameter } from './document.js';
import type { SchemaArbitraries } from './schema-arbitraries.js';
import { garbled, spoiled } from './spoil.js';

/** One request, whole but for who sends it. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Which of the shoppers asks. */
  readonly shopper: number;
  /** Which of the addresses it comes from. */
  readonly address: number;
}

type Headers = Readonly<Record<string, string>>;

const text = fc.oneof(fc.constantFrom(...NASTY_TEXTS), fc.string({ unit: 'binary', maxLength: 30 }));
// A password is hashed on purpose slowly: seldom, or nothing else is asked.
const SLOW = /^\/auth\/(login|register)$/;
// Or soon no shopper would be signed in.
const ENDING = /^\/auth\/logout$/;
const strangeToken = fc.constantFrom(...STRANGE_TOKENS);

/** Requests for what is offered, as they should be and in many ways as they should not. */
export function requestsFor(operations: readonly Operation[], schemas: SchemaArbitraries): Arbitrary<FuzzRequest> {
  return fc.oneof(
    ...operations.map((operation) => ({
      weight: SLOW.test(operation.template) ? 1 : 8,
      arbitrary: requestFor(operation, schemas),
    })),
  );
}

function requestFor(operation: Operation, schemas: SchemaArbitraries): Arbitrary<FuzzRequest> {
  return fc
    .record({
      method: mostly(fc.constant(operation.method), fc.constantFrom(...STRANGE_METHODS), 30),
      path: pathOf(operation, schemas),
      given: headersOf(operation, schemas),
      token: mostly(fc.constant(undefined), strangeToken, ENDING.test(operation.template) ? 1 : 15),
      strange: mostly(fc.constant({}), fc.constantFrom(...STRANGE_HEADERS), 8),
      body: bodyOf(operation, schemas),
      shopper: fc.nat(1_000_000),
      address: fc.nat(1_000_000),
    })
    .map(({ method, path, given, token, strange, body, shopper, address }) => ({
      ...{ method, path, body, shopper, address },
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...given,
        ...(token !== undefined && { authorization: token }),
        ...strange,
      },
    }));
}

function pathOf({ template, parameters }: Operation, schemas: SchemaArbitraries): Arbitrary<string> {
  const inPath = valuesOf(parameters, 'path', schemas);
  const query = valuesOf(parameters, 'query', schemas);
  return fc.tuple(inPath, query).map(([values, asked]) => {
    const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(values[name] ?? ''));
    const pairs = Object.entries(asked).map(([name, value]) => `${name}=${encoded(value)}`);
    return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
  });
}

function headersOf({ parameters }: Operation, schemas: SchemaArbitraries): Arbitrary<Headers> {
  return valuesOf(parameters, 'header', schemas).map((values) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), printable(value)])),
  );
}

/** Texts for the parameters of one place; those that may be left out mostly are. */
function valuesOf(
  parameters: readonly Parameter[],
  place: Parameter['in'],
  schemas: SchemaArbitraries,
): Arbitrary<Readonly<Record<string, string>>> {
  const fields = parameters
    .filter((parameter) => parameter.in === place)
    .map(({ name, schema, required = false }) => {
      const value = mostly(schemas.of(schema, name).map(String), text, 8);
      return [name, required || place === 'path' ? value : mostly(fc.constant(undefined), value, 3)] as const;
    });
  return fc.record(Object.fromEntries(fields)).map((values) => {
    const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return Object.fromEntries(given);
  });
}

function bodyOf({ body }: Operation, schemas: SchemaArbitraries): Arbitrary<string | undefined> {
  if (!body) return fc.constant(undefined);
  const good = schemas.of(body);
  return fc.oneof(
    { weight: 5, arbitrary: good.map((value) => JSON.stringify(value)) },
    { weight: 5, arbitrary: spoiled(good).map((value) => JSON.stringify(value) ?? '') },
    { weight: 2, arbitrary: garbled(good.map((value) => JSON.stringify(value))) },
    { weight: 1, arbitrary: text },
  );
}

/** One of `times` is the other. */
function mostly<T, Other>(usual: Arbitrary<T>, other: Arbitrary<Other>, times: number): Arbitrary<T | Other> {
  return fc.oneof({ weight: times - 1, arbitrary: usual }, { weight: 1, arbitrary: other });
}

/** Every other nasty text goes out as it is, as far as a client can send it. */
function encoded(value: string): string {
  if (/^[!-~]*$/.test(value) && !/[?#]/.test(value)) return value;
  return encodeURIComponent(value.toWellFormed());
}

function printable(value: string): string {
  return value.replaceAll(/[^\t -~\u0080-\u00ff]/g, '').trim();
}
