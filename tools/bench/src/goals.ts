import type { Comparison } from './measure/race.js';

/** What a figure is held against: `must` is the acceptance, `aim` is what we are after. */
export interface Goal {
  readonly figure: 'throughput' | 'overhead' | 'milliseconds' | 'slowdown' | 'added';
  readonly must: number;
  readonly aim: number;
}

/** Whatever is left of the throughput, an overhead may not take more than a quarter on top of the CPU time. */
export const CPU_AT_MOST = 1.25;

export const goals = {
  cached: { figure: 'throughput', must: 0.6, aim: 0.8 },
  list: { figure: 'throughput', must: 0.7, aim: 0.9 },
  detail: { figure: 'throughput', must: 0.6, aim: 0.85 },
  cart: { figure: 'throughput', must: 0.6, aim: 0.85 },
  checkout: { figure: 'throughput', must: 0.35, aim: 0.6 },
  flow: { figure: 'milliseconds', must: 15, aim: 8 },
  telemetry: { figure: 'overhead', must: 0.85, aim: 0.92 },
  limiter: { figure: 'added', must: 20, aim: 20 },
  flat: { figure: 'slowdown', must: 1.5, aim: 1.1 },
} as const satisfies Record<string, Goal>;

export type Reached = 'aim' | 'must' | 'nothing';

/**
 * How far a comparison gets, by the medians of its rounds. What the shop and a bare server do in a second says little on a busy
 * machine, so CPU time decides there; what the same shop does with and without something has to hold by both.
 */
export function judge({ figure, must, aim }: Goal, comparison: Comparison): Reached {
  const { ratio, cpuRatio, latencyRatio, addedCpu, shop } = comparison;
  if (figure === 'throughput') return reached((goal) => cpuRatio.median >= goal);
  if (figure === 'overhead') return reached((goal) => ratio.median >= goal && 1 / cpuRatio.median <= CPU_AT_MOST);
  if (figure === 'added') return reached((goal) => addedCpu.median <= goal);
  const seen = (figure === 'milliseconds' ? shop.latencyMs : latencyRatio?.median) ?? Number.POSITIVE_INFINITY;
  return reached((goal) => seen <= goal);

  function reached(meets: (goal: number) => boolean): Reached {
    if (meets(aim)) return 'aim';
    return meets(must) ? 'must' : 'nothing';
  }
}
