import { LocalOffences } from './local-offences.js';
import { patternsOf } from './patterns.js';

const WINDOW_MS = 300_000;
const THREE = [{ offences: 3, windows: 1 }];
const SLOWLY = [...THREE, { offences: 6, windows: 12 }];

describe('offences counted by one process', () => {
  let now = 0;
  let offences: LocalOffences;

  beforeEach(() => {
    now = 1_000_000;
    offences = new LocalOffences(WINDOW_MS, () => now);
  });

  const afterMs = (ms: number) => {
    now += ms;
    return offences.add('abuse:192.0.2.1', THREE);
  };

  it('make a pattern at the threshold, and once in a window', () => {
    expect([afterMs(0), afterMs(10), afterMs(10), afterMs(10), afterMs(10)]).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('make it again when the window is over', () => {
    const first = [afterMs(0), afterMs(0), afterMs(0)];
    const second = [afterMs(WINDOW_MS), afterMs(0), afterMs(0)];
    expect([first, second]).toEqual([
      [false, false, true],
      [false, false, true],
    ]);
  });

  it('make none when they are too far apart', () => {
    expect([afterMs(0), afterMs(WINDOW_MS / 2), afterMs(WINDOW_MS / 2), afterMs(WINDOW_MS / 2)]).not.toContain(true);
  });

  it('make it too when they are many in an hour, though never in one window', () => {
    const slowly = () => {
      now += WINDOW_MS / 2;
      return offences.add('stuffing:192.0.2.1', SLOWLY);
    };
    expect([slowly(), slowly(), slowly(), slowly(), slowly(), slowly()]).toEqual([...Array(5).fill(false), true]);
    expect([slowly(), slowly(), slowly()]).toEqual([false, false, false]);
  });

  it('are those of one client each', () => {
    afterMs(0);
    afterMs(0);
    expect(offences.add('abuse:192.0.2.2', THREE)).toBe(false);
    expect(afterMs(0)).toBe(true);
  });

  it('are kept of the clients that offended last, however many there are', () => {
    afterMs(0);
    for (let client = 0; client < 10_000; client += 1) offences.add(`abuse:c${client}`, THREE);
    expect([afterMs(0), afterMs(0), afterMs(0)]).toEqual([false, false, true]);
  });
});

describe('an answer', () => {
  it.each([
    [200, []],
    [304, []],
    [400, ['abuse']],
    [401, ['abuse']],
    [404, ['endpoint_scanning', 'abuse']],
    [429, []],
    [503, []],
  ])('with %i belongs to %j', (status, patterns) => {
    expect(patternsOf(status)).toEqual(patterns);
  });
});
