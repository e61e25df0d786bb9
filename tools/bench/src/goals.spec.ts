import { goals, judge } from './goals.js';
import type { Comparison, Result } from './measure/race.js';

const result: Result = { perSecond: 1, cpu: { server: 1, others: 0, postgres: 1, all: 2 }, latencyMs: 9 };
const even = { median: 1, min: 1, max: 1 };
const same = { floor: result, shop: result };
const comparison: Comparison = { ...same, ratio: even, cpuRatio: even, addedCpu: even, latencyRatio: even };
const at = (median: number) => ({ median, min: 0, max: 9 });

describe('a goal of the bench', () => {
  it('goes by CPU time where requests/s say otherwise', () => {
    expect(judge(goals.list, { ...comparison, ratio: at(0.95), cpuRatio: at(0.72) })).toBe('must');
    expect(judge(goals.list, { ...comparison, ratio: at(0.95), cpuRatio: at(0.69) })).toBe('nothing');
    expect(judge(goals.list, { ...comparison, ratio: at(0.5), cpuRatio: at(0.9) })).toBe('aim');
  });

  it('wants both where the same shop is compared with itself', () => {
    expect(judge(goals.telemetry, { ...comparison, ratio: at(0.93), cpuRatio: at(0.81) })).toBe('aim');
    expect(judge(goals.telemetry, { ...comparison, ratio: at(0.86), cpuRatio: at(0.95) })).toBe('must');
    expect(judge(goals.telemetry, { ...comparison, ratio: at(0.93), cpuRatio: at(0.79) })).toBe('nothing');
    expect(judge(goals.telemetry, { ...comparison, ratio: at(0.84), cpuRatio: at(0.95) })).toBe('nothing');
  });

  it('goes by what is added to the CPU time of the server', () => {
    expect(judge({ ...goals.limiter, aim: 12 }, { ...comparison, addedCpu: at(11) })).toBe('aim');
    expect(judge({ ...goals.limiter, aim: 12 }, { ...comparison, addedCpu: at(13) })).toBe('must');
    expect(judge(goals.limiter, { ...comparison, addedCpu: at(21) })).toBe('nothing');
  });

  it('goes by the time that the shop takes, or by how it grows', () => {
    expect(judge(goals.flow, comparison)).toBe('must');
    expect(judge(goals.flat, { ...comparison, latencyRatio: at(1.6) })).toBe('nothing');
    expect(judge(goals.flat, comparison)).toBe('aim');
  });
});
