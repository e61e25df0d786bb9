import { countIn, lineOf, total } from './test-count.js';

describe('the count of a run of tests', () => {
  it.each([
    [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
    [{ passed: 0, failed: 3, skipped: 2 }, '0 passed, 3 failed, 2 skipped'],
  ])('is written and read as one line', (count, line) => {
    expect(lineOf(count)).toBe(line);
    expect(countIn(`PASS a.spec.ts\n\n${line}\n`)).toEqual(count);
  });

  it('is that of the last line, whatever a test has printed', () => {
    expect(countIn('1 passed, 0 failed\nTests: 5 passed, 5 total\n4 passed, 1 failed\n')?.passed).toBe(4);
  });

  it('is missing from a run that broke off', () => {
    expect(countIn('Error: out of memory\n')).toBeUndefined();
  });

  it('adds up over runs', () => {
    const one = { passed: 1, failed: 2, skipped: 0 };
    expect(total([one, { passed: 10, failed: 0, skipped: 4 }])).toEqual({ passed: 11, failed: 2, skipped: 4 });
  });
});
