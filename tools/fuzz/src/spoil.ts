import fc, { type Arbitrary } from 'fast-check';
import { NASTY_TEXTS, NASTY_VALUES } from './corpus.js';

const nasty: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...NASTY_TEXTS),
  fc.constantFrom(...NASTY_VALUES),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.object({ maxDepth: 2, maxKeys: 3 }),
);

const change = fc.record({
  at: fc.nat(1_000),
  how: fc.constantFrom('replace', 'drop', 'add'),
  name: fc.constantFrom('customer_id', 'price', 'total', 'user_id', 'is_admin', '__proto__', 'id', ''),
  value: nasty,
});

type Change = typeof change extends Arbitrary<infer T> ? T : never;

/** A body with one to three of its fields changed into something that does not belong there. */
export function spoiled(body: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc
    .tuple(body, fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => changes.reduce<unknown>((before, each) => changed(before, each), value));
}

function changed(value: unknown, { at, how, name, value: other }: Change): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return other;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (how === 'add' || key === undefined) return withField(value, name, other);
  if (how === 'drop') return Object.fromEntries(Object.entries(value).filter(([field]) => field !== key));
  return withField(value, key, other);
}

/** As JSON.parse would have it: `__proto__` is a field as any other. */
function withField(value: object, key: string, other: unknown): object {
  return Object.fromEntries([...Object.entries(value).filter(([field]) => field !== key), [key, other]]);
}

const slip = fc.record({
  at: fc.nat(10_000),
  how: fc.constantFrom<('cut' | 'insert' | 'drop' | 'double')[]>('cut', 'insert', 'drop', 'double'),
  text: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '\u0000', '\\ud800', '1e999', '//', "'", '\ufeff'),
});

type Slip = typeof slip extends Arbitrary<infer T> ? T : never;

/** JSON with slips of the pen; mostly none any more. */
export function garbled(text: Arbitrary<string>): Arbitrary<string> {
  return fc
    .tuple(text, fc.array(slip, { minLength: 1, maxLength: 4 }))
    .map(([good, slips]) => slips.reduce(slipped, good));
}

function slipped(before: string, { at, how, text }: Slip): string {
  const place = at % (before.length + 1);
  const [head, tail] = [before.slice(0, place), before.slice(place)];
  const after = { cut: head, insert: head + text + tail, drop: head + tail.slice(1), double: head + tail + tail };
  return after[how];
}
