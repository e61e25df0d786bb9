/** counter: sums what happened. gauge: what is, the same seen from every replica. up-down: what is, each replica's share. */
export type Kind = 'counter' | 'histogram' | 'gauge' | 'up-down';

/** The processes that record. */
export type Recorder = 'main-service' | 'payments-service' | 'promotions-service' | 'fulfillment-worker';

/** What an attribute may be: one of a closed set, or one of at most so many others. */
export interface AttributeRule<Value extends string = string, IsOptional extends boolean = boolean> {
  readonly values: readonly Value[];
  readonly others?: Others;
  readonly isOptional: IsOptional;
}

/** first: as they come, for good. live: who was seen in the last minutes. most-seen: those that come up most often. */
export interface Others {
  readonly atMost: number;
  readonly which: 'first' | 'live' | 'most-seen';
}

export type AttributeRules = Readonly<Record<string, AttributeRule>>;

export interface Instrument<Attributes extends AttributeRules = AttributeRules> {
  readonly kind: Kind;
  /** In UCUM, as OpenTelemetry wants it; what is counted stands in braces. */
  readonly unit: string;
  /** What one of it is: a sentence without its point. */
  readonly description: string;
  readonly attributes: Attributes;
  /** Upper bounds of a histogram's buckets. */
  readonly buckets?: readonly number[];
  /** How many series there can be, where the attributes hang together so that it is less than their product. */
  readonly series?: number;
  readonly recordedBy: readonly Recorder[];
  /** Of a histogram: some values are told with the trace that they are from. */
  readonly hasExemplars?: true;
  /** Its name is settled, but nothing records it yet. */
  readonly isAwaited?: true;
}

type Described<Attributes extends AttributeRules> = Omit<Instrument<Attributes>, 'kind' | 'buckets'>;

export function counter<const A extends AttributeRules>(of: Described<A>) {
  return { kind: 'counter', ...of } as const;
}

export function gauge<const A extends AttributeRules>(of: Described<A>) {
  return { kind: 'gauge', ...of } as const;
}

export function upDown<const A extends AttributeRules>(of: Described<A>) {
  return { kind: 'up-down', ...of } as const;
}

export function histogram<const A extends AttributeRules>(of: Described<A> & { readonly buckets: readonly number[] }) {
  return { kind: 'histogram', ...of } as const;
}

export function oneOf<const V extends string>(values: readonly V[]): AttributeRule<V, false> {
  return { values, isOptional: false };
}

/** Any value: beyond so many of them they are all `other`. */
export function upTo(atMost: number, which: Others['which']): AttributeRule<string, false> {
  return { values: ['other'], others: { atMost, which }, isOptional: false };
}

export function optional<V extends string>(rule: AttributeRule<V, false>): AttributeRule<V, true> {
  return { ...rule, isOptional: true };
}

type NamesOf<A extends AttributeRules, IsOptional extends boolean> = {
  [Name in keyof A]: A[Name] extends AttributeRule<string, IsOptional> ? Name : never;
}[keyof A];

type ValueOf<R> = R extends AttributeRule<infer Value> ? Value : never;

/** The attributes that a recording of an instrument has: those of the catalog, and no others. */
export type AttributesOf<I> =
  I extends Instrument<infer A>
    ? { readonly [Name in NamesOf<A, false>]: ValueOf<A[Name]> } & {
        readonly [Name in NamesOf<A, true>]?: ValueOf<A[Name]>;
      }
    : never;

/** How many series there can be at most, of one process. */
export function seriesAtMost({ attributes, series }: Instrument): number {
  if (series !== undefined) return series;
  return Object.values(attributes).reduce((product, rule) => product * valuesAtMost(rule), 1);
}

function valuesAtMost({ values, others, isOptional }: AttributeRule): number {
  return values.length + (others?.atMost ?? 0) + Number(isOptional);
}
