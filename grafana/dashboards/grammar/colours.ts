/** What a colour says, on every dashboard the same. Names are Grafana's, which has a shade of each for light and for dark. */
export const GOOD = 'green';
export const WATCH = 'orange';
export const BAD = 'red';
export const NEUTRAL = 'blue';
export const QUIET = 'text';

/** Which colour a series has, by the label that names it: the same wherever it is drawn. */
export const COLOURS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: { success: GOOD, declined: WATCH, voided: 'yellow', undone: 'purple', out_of_stock: BAD },
  outcome: {
    ...{ done: GOOD, failed: WATCH, died: BAD, lost: 'purple' },
    ...{ reserved: GOOD, alternative_warehouse: 'light-green', supplier: 'yellow' },
    ...{ delayed: WATCH, cancelled_out_of_stock: BAD },
  },
  segment: { new: 'light-blue', returning: NEUTRAL, vip: 'purple', at_risk: WATCH, churned: BAD },
  service: {
    ...{ 'main-service': NEUTRAL, 'payments-service': 'purple' },
    ...{ 'promotions-service': 'yellow', 'fulfillment-worker': GOOD },
  },
};

/** Good below `watch`, bad from `bad` on; or the other way round where more is better. */
export interface Limits {
  readonly watch: number;
  readonly bad: number;
  readonly isMoreBetter?: boolean;
}

export interface Step {
  readonly color: string;
  readonly value: number | null;
}

export function stepsOf({ watch, bad, isMoreBetter = false }: Limits): Step[] {
  return isMoreBetter
    ? [
        { color: BAD, value: null },
        { color: WATCH, value: bad },
        { color: GOOD, value: watch },
      ]
    : [
        { color: GOOD, value: null },
        { color: WATCH, value: watch },
        { color: BAD, value: bad },
      ];
}
