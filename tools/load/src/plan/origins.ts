import type { Country } from '@webstore/contracts';

/** Of a hundred visits; every country has some in a minute. */
export const VISITS_FROM = [
  ['US', 30],
  ['UK', 16],
  ['DE', 15],
  ['FR', 12],
  ['JP', 11],
  ['BR', 9],
  ['IN', 7],
] as const satisfies readonly (readonly [Country, number])[];
