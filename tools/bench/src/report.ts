import { CPU_AT_MOST, type Goal, judge } from './goals.js';
import type { Result } from './measure/race.js';
import type { Spread } from './measure/statistics.js';
import type { Finding } from './operations/operation.js';

const NAME_WIDTH = 32;

/** A small table: both sides, what they make of each other, and the goal. */
export function drawFinding(finding: Finding): string {
  const { title, sides, comparison, goal } = finding;
  const { floor, shop, ratio, cpuRatio, addedCpu, latencyRatio } = comparison;
  const isJudgedByLatency = goal.figure === 'milliseconds' || goal.figure === 'slowdown';
  const lines = [
    `${title.padEnd(NAME_WIDTH)}  ${cells(['per second', 'p50 ms', 'CPU µs', 'server', 'services', 'PostgreSQL'])}`,
    `  ${sides[0].padEnd(NAME_WIDTH)}${cells(figuresOf(floor))}`,
    `  ${sides[1].padEnd(NAME_WIDTH)}${cells(figuresOf(shop))}`,
    `  ${`${sides[1]} to ${sides[0]}`.padEnd(NAME_WIDTH)}${describe('throughput', ratio)}${describe('CPU', cpuRatio)}`,
  ];
  if (isJudgedByLatency && latencyRatio) lines.push(`  ${' '.repeat(NAME_WIDTH)}${describe('latency', latencyRatio)}`);
  if (goal.figure === 'added') lines.push(`  ${' '.repeat(NAME_WIDTH)}${describe('server µs more', addedCpu)}`);
  return [...lines, `  ${describeGoal(goal).padEnd(NAME_WIDTH + 8)}${outcomeOf(finding)}`].join('\n');
}

/** The same figures for a program to read. */
export function recordOf({ title, sides, goal, comparison }: Finding) {
  return { operation: title, sides, goal, ...comparison, reached: judge(goal, comparison) };
}

const UNITS: Record<Goal['figure'], (value: number) => string> = {
  throughput: (value) => `≥ ${value}`,
  overhead: (value) => `≥ ${value}`,
  milliseconds: (value) => `≤ ${value} ms`,
  slowdown: (value) => `≤ ${value} ×`,
  added: (value) => `≤ ${value.toFixed(1)} µs more`,
};

function describeGoal({ figure, must, aim }: Goal): string {
  const withCpu = figure === 'overhead' ? `, CPU ≤ ${CPU_AT_MOST} ×` : '';
  return `must ${UNITS[figure](must)}, aim ${UNITS[figure](aim)}${withCpu}`;
}

function outcomeOf({ goal, comparison }: Finding): string {
  const reached = judge(goal, comparison);
  return reached === 'nothing' ? 'NOT REACHED' : `${reached} reached`;
}

function figuresOf({ perSecond, latencyMs, cpu }: Result): string[] {
  const { all, server, others, postgres } = cpu;
  return [
    perSecond.toFixed(0),
    latencyMs?.toFixed(2) ?? '–',
    ...[all, server, others, postgres].map((µs) => µs.toFixed(0)),
  ];
}

function cells(texts: readonly string[]): string {
  return texts.map((text) => text.padStart(11)).join('');
}

function describe(what: string, { median, min, max }: Spread): string {
  return `  ${what} ${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
}
