import { duplicates } from './duplicates-command.js';

class Paper {
  text = '';

  write(text: string): void {
    this.text += text;
  }
}

describe('requests that are sent again and again', () => {
  it('have one effect and one answer each, and that is said in one line', async () => {
    const paper = new Paper();
    const code = await duplicates(['--submits', '2000', '--seed', '7'], { result: paper, progress: new Paper() });

    expect({ code, failed: code === 0 ? '' : paper.text }).toEqual({ code: 0, failed: '' });
    const sum = JSON.parse(paper.text.trimEnd().split('\n').at(-1) ?? '');
    expect(sum).toMatchObject({ double_charges: 0, wrong_answers: 0, violations: 0, seed: 7 });
    expect(sum.submits).toBeGreaterThanOrEqual(2_000);
    expect(sum.conflicts).toBeGreaterThan(0);
    expect(sum.orders).toBeGreaterThan(0);
    expect(sum.charges).toBeGreaterThan(0);
  }, 120_000);

  it.each([
    [['--submits', 'many']],
    [['--submits', '0']],
    [['--nonsense']],
  ])('show their usage for %j', async (args) => {
    const paper = new Paper();
    expect(await duplicates(args, { result: paper, progress: paper })).toBe(2);
    expect(paper.text).toContain('Usage: npm run prove:duplicates');
  });
});
