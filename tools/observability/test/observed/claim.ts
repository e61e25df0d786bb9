import type { ObservedShop } from './observed-shop.js';

/** One series: what tells it from the others, and its value. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

export type Witness = (observed: ObservedShop) => Promise<readonly Sample[]> | readonly Sample[];

/** What a metric must say, as somebody else knows it. */
export interface Claim {
  /** Of a histogram: which of its series. */
  readonly of?: 'count' | 'sum';
  /** The labels that are looked at; other series are added up. */
  readonly by: readonly string[];
  /** A matcher of the series that are looked at, if not all: `job="webstore/main-service"`. */
  readonly where?: string;
  /** What is right; series that are not there count as 0. */
  readonly says: Witness;
  /** How far it may be from that; else not at all. */
  readonly within?: number;
}

/** Nobody knows the value: these series are there, each with a value that can be. */
export interface Bounds {
  readonly of?: 'count' | 'sum';
  readonly by: readonly string[];
  /** The values of these labels, one array for each series. */
  readonly series: readonly (readonly string[])[];
  readonly atLeast: number;
  readonly atMost: number;
}

export type Truth = Claim | Bounds;

export interface Row {
  readonly value: number;
  readonly [label: string]: string | number;
}

/** The rows of a statement: `value`, and the labels as their columns. */
export function inDatabase(text: string): Witness {
  return async (observed) => (await observed.rows<Row>(text)).map(sampleOf);
}

export function sampleOf({ value, ...labels }: Row): Sample {
  return {
    labels: Object.fromEntries(Object.entries(labels).map(([name, is]) => [name, String(is)])),
    value: Number(value),
  };
}

/** How often each combination of labels comes up. */
export function tally(labelled: readonly Readonly<Record<string, string>>[]): Sample[] {
  return [...Map.groupBy(labelled, keyOf)].map(([, same]) => ({ labels: same[0] ?? {}, value: same.length }));
}

/** A sentence for each series that differs. */
export function differences(said: readonly Sample[], right: readonly Sample[], within = 0): string[] {
  const [saidOf, rightOf] = [byKey(said), byKey(right)];
  return [...new Set([...saidOf.keys(), ...rightOf.keys()])].flatMap((key) => {
    const [is, should] = [saidOf.get(key) ?? 0, rightOf.get(key) ?? 0];
    return Math.abs(is - should) <= within ? [] : [`${key} is ${is} and should be ${should}`];
  });
}

function byKey(samples: readonly Sample[]): ReadonlyMap<string, number> {
  return new Map(samples.map(({ labels, value }) => [keyOf(labels), value]));
}

/** A label without a value is none. */
function keyOf(labels: Readonly<Record<string, string>>): string {
  return JSON.stringify(
    Object.entries(labels)
      .filter(([, is]) => is !== '')
      .sort(),
  );
}
