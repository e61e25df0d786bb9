import type { Answer } from './answer.js';

/** Of the checkouts among these answers, in milliseconds. */
export function latencies(answers: readonly Answer[]): { readonly p50: number; readonly p99: number } {
  const took = answers.filter(({ path }) => path === '/checkout').map(({ tookMs }) => tookMs);
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1] ?? 0);
  return { p50: at(0.5), p99: at(0.99) };
}
