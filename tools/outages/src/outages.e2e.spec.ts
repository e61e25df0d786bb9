import { proveOutages } from './outages-command.js';

class Paper {
  text = '';

  write(text: string): void {
    this.text += text;
  }

  get lines() {
    return this.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  }
}

describe('outages while shoppers check out', () => {
  it('lose no order, and are told of in a line each and one at the end', async () => {
    const paper = new Paper();
    const code = await proveOutages(['postgres-crash', 'connections', '--minutes', '0.06'], paper);

    expect({ code, told: code === 0 ? '' : paper.text }).toEqual({ code: 0, told: '' });
    const [crash, taken, sum] = paper.lines;
    const nothing = { failed: 0, lost: 0, wrongly_cancelled: 0, ok: true };
    expect(crash).toMatchObject({ outage: 'postgres-crash', crashes: 3, ...nothing });
    expect(taken).toMatchObject({ outage: 'connections', ...nothing });
    expect(crash.checkouts).toBeGreaterThan(0);
    expect([crash.confirmed, taken.confirmed]).toEqual([crash.checkouts, taken.checkouts]);
    expect(sum).toEqual({ outages: 2, proven: 2, not_proven: [] });
  }, 120_000);

  it.each([
    [['weather']],
    [['redis-frozen', '--minutes', 'many']],
    [['--nonsense']],
  ])('show their usage for %j', async (args) => {
    const paper = new Paper();
    expect(await proveOutages(args, paper)).toBe(2);
    expect(paper.text).toContain('Usage: npm run prove:outages');
    expect(paper.text).toContain('disk-full: ');
  });
});
