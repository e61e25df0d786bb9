import { timesOf } from './cpu.js';
import { closedLoop } from './load.js';
import { median, spreadOf } from './statistics.js';

describe('what the bench counts', () => {
  it('finds the middle of any number of values', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
    expect(() => median([])).toThrow(RangeError);
    expect(spreadOf([0.8, 0.6, 0.9])).toEqual({ median: 0.8, min: 0.6, max: 0.9 });
  });

  it('reads CPU time past whatever a process calls itself', () => {
    const stat = '4242 (postgres: (a) b) S 1 4242 4242 0 -1 4194304 900 80 0 0 120 30 7 5 20 0 1 0 99';
    expect(timesOf(stat)).toEqual({ own: 150, ended: 12 });
  });

  it('lets every user act again when the last act is over', async () => {
    const seen: string[] = [];
    const user = (name: string) => async (n: number) => {
      seen.push(`${name}${n}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const { requests, latenciesMs } = await closedLoop([user('a'), user('b')], 0.1);
    expect(requests).toBe(seen.length);
    expect(latenciesMs).toHaveLength(requests);
    expect(seen.slice(0, 4)).toEqual(['a0', 'b0', 'a1', 'b1']);
  });
});
