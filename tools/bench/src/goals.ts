import type { Comparison } from './measure/race.js';

/** What a figure is held against: `must` is the acceptance, `aim` is what we are after. */
export interface Goal {
  readonly figure: 'throughput' | 'milliseconds' | 'slowdown';
  readonly must: number;
  readonly aim: number;
}

export const goals = {
  cached: { figure: 'throughput', must: 0.6, aim: 0.8 },
  list: { figure: 'throughput', must: 0.7, aim: 0.9 },
  detail: { figure: 'throughput', must: 0.6, aim: 0.85 },
  cart: { figure: 'throughput', must: 0.6, aim: 0.85 },
  checkout: { figure: 'throughput', must: 0.35, aim: 0.6 },
  flow: { figure: 'milliseconds', must: 15, aim: 8 },
  telemetry: { figure: 'throughput', must: 0.85, aim: 0.92 },
  flat: { figure: 'slowdown', must: 1.5, aim: 1.1 },
} as const satisfies Record<string, Goal>;

export type Reached = 'aim' | 'must' | 'nothing';

/** How far a comparison gets. Requests/s alone say little on a busy machine: where CPU time disagrees, it decides. */
export function judge({ figure, must, aim }: Goal, { cpuRatio, latencyRatio, shop }: Comparison): Reached {
  if (figure === 'throughput') return reached((goal) => cpuRatio.median >= goal);
  const seen = (figure === 'milliseconds' ? shop.latencyMs : latencyRatio?.median) ?? Number.POSITIVE_INFINITY;
  return reached((goal) => seen <= goal);

  function reached(meets: (goal: number) => boolean): Reached {
    if (meets(aim)) return 'aim';
    return meets(must) ? 'must' : 'nothing';
  }
}
