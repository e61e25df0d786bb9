import { NowAndThen } from './now-and-then.js';

describe('what happens all the time', () => {
  it('is told once in a while of each client, with how often it was left out', () => {
    let now = 0;
    const told = new NowAndThen(60_000, () => now);
    const times = (client: string, often: number) => Array.from({ length: often }, () => told.untold(client));
    expect(times('a', 3)).toEqual([0, undefined, undefined]);
    expect(times('b', 1)).toEqual([0]);
    now = 59_999;
    expect(times('a', 1)).toEqual([undefined]);
    now = 60_000;
    expect(times('a', 2)).toEqual([3, undefined]);
  });
});
