import { setTimeout as pause } from 'node:timers/promises';
import { leftMs, within } from './index.js';

describe('what is left of a request', () => {
  it('is all the time of the world where nobody said how long they wait', () => {
    expect(leftMs()).toBe(Number.POSITIVE_INFINITY);
  });

  it('shrinks as the work goes on, and ends below nothing', async () => {
    await within(performance.now() + 30, async () => {
      expect(leftMs()).toBeGreaterThan(0);
      await pause(40);
      expect(leftMs()).toBeLessThan(0);
    });
  });

  it('is that of each request, whatever runs beside it', async () => {
    const left = (forMs: number) =>
      within(performance.now() + forMs, async () => {
        await pause(5);
        return leftMs();
      });
    const [short, long] = await Promise.all([left(1_000), left(60_000)]);
    expect(short).toBeLessThanOrEqual(1_000);
    expect(long).toBeGreaterThan(50_000);
    expect(leftMs()).toBe(Number.POSITIVE_INFINITY);
  });
});
