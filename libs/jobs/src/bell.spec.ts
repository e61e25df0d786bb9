import { Bell } from './bell.js';

describe('a wait for the bell', () => {
  it('ends at a ring', async () => {
    const bell = new Bell();
    const wait = bell.wait(20_000);
    bell.ring();
    expect(await wait).toBe(true);
  });

  it('ends at once when it rang before', async () => {
    const bell = new Bell();
    bell.ring();
    expect(await bell.wait(20_000)).toBe(true);
    expect(await bell.wait(1)).toBe(false);
  });
});
