import { killRounds } from './kill-rounds-command.js';

class Paper {
  text = '';

  write(text: string): void {
    this.text += text;
  }
}

describe('rounds in which processes are killed while shoppers check out', () => {
  it('lose no money and no order, and say so in one line', async () => {
    const paper = new Paper();
    const code = await killRounds(['--only', '1', '--seed', '536'], paper);

    expect({ code, failed: code === 0 ? '' : paper.text }).toEqual({ code: 0, failed: '' });
    const sum = JSON.parse(paper.text.trimEnd().split('\n').at(-1) ?? '');
    expect(sum).toMatchObject({ rounds: 1, kills: 1, points: 1, unreached: [], violations: 0, seed: 536 });
    expect(sum.longest_recovery_ms).toBeGreaterThan(0);
  }, 120_000);

  it.each([[['--rounds', 'many']], [['--nonsense']]])('show their usage for %j', async (args) => {
    const paper = new Paper();
    expect(await killRounds(args, paper)).toBe(2);
    expect(paper.text).toContain('Usage: npm run prove:kill');
  });
});
