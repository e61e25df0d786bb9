import type { Attributes, count, measure, Observation, Saw } from '@webstore/telemetry';

type Counted = Parameters<typeof count>[0];
type Measured = Parameters<typeof measure>[0];
type Seen = Parameters<Saw>[0];
type Told = Readonly<Record<string, string | undefined>>;

/** What a process of the shop goes on telling, each second: of the catalog, or a line of its log. */
export type Telling =
  | { readonly kind: 'count'; readonly name: Counted; readonly attributes: Told; readonly times: number }
  | {
      readonly kind: 'measure';
      readonly name: Measured;
      readonly attributes: Told;
      readonly value: number;
      readonly times: number;
    }
  | { readonly kind: 'see'; readonly name: Seen; readonly attributes: Told; readonly value: number }
  | { readonly kind: 'fail'; readonly observation: Observation }
  | { readonly kind: 'log'; readonly level: 'error' | 'warn'; readonly message: string; readonly times: number };

/** So many times a second. */
export function counts<Name extends Counted>(name: Name, attributes: Attributes<Name>, times = 1): Telling {
  return { kind: 'count', name, attributes: attributes as Told, times };
}

/** This value, so many times a second. */
export function measures<Name extends Measured>(
  name: Name,
  attributes: Attributes<Name>,
  { value, times = 1 }: { readonly value: number; readonly times?: number },
): Telling {
  return { kind: 'measure', name, attributes: attributes as Told, value, times };
}

/** A gauge at this value; at 0 when it is over. */
export function sees<Name extends Seen>(name: Name, value: number, attributes: Attributes<Name>): Telling {
  return { kind: 'see', name, attributes: attributes as Told, value };
}

/** A look at gauges that fails. */
export function cannotSee(observation: Observation): Telling {
  return { kind: 'fail', observation };
}

export function logs(level: 'error' | 'warn', message: string, times = 1): Telling {
  return { kind: 'log', level, message, times };
}
