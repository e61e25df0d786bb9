import fc from 'fast-check';
import { ddmin } from './ddmin.js';

const list = fc.uniqueArray(fc.nat(60), { maxLength: 40 });

const holds = (part: readonly number[], needed: readonly number[]) => needed.every((one) => part.includes(one));

describe('the shortest schedule', () => {
  it('is just what it takes, whatever else went wrong', async () => {
    await fc.assert(
      fc.asyncProperty(list, fc.infiniteStream(fc.boolean()), async (whole, isNeeded) => {
        const needed = whole.filter(() => isNeeded.next().value);
        expect(await ddmin(whole, async (part) => holds(part, needed))).toEqual(needed);
      }),
    );
  });

  it('still breaks the promise, and does not once any of it is left out, however what went wrong works together', async () => {
    const breaks = async (part: readonly number[]) => part.length % 3 === 1 || part.reduce((a, b) => a + b, 0) > 90;
    await fc.assert(
      fc.asyncProperty(list, async (whole) => {
        fc.pre(await breaks(whole));
        const least = await ddmin(whole, breaks);
        expect(await breaks(least)).toBe(true);
        expect(whole.filter((one) => least.includes(one))).toEqual(least);
        for (const one of least) expect(await breaks(least.filter((other) => other !== one))).toBe(false);
      }),
    );
  });

  it('is found in few tries where one of many misfortunes did it', async () => {
    const whole = Array.from({ length: 64 }, (_, index) => index);
    let tries = 0;
    const breaks = async (part: readonly number[]) => {
      tries += 1;
      return part.includes(41);
    };
    expect(await ddmin(whole, breaks)).toEqual([41]);
    expect(tries).toBeLessThan(16);
  });
});
