import { abuse } from './abuse-command.js';
import { ATTACKS } from './attacks/attacks.js';

const usageOf = async (args: readonly string[]) => {
  let text = '';
  const code = await abuse(args, { write: (more) => (text += more) });
  return { code, text };
};

describe('the abuse simulation', () => {
  it.each([
    [[]],
    [['--only', 'weather']],
    [['--all', '--seed', 'many']],
    [['--nonsense']],
  ])('shows its usage, with every attack, for %j', async (args) => {
    const { code, text } = await usageOf(args);
    expect(code).toBe(2);
    for (const { name } of ATTACKS) expect(text).toContain(`  ${name}: `);
  });

  it('has a name of its own for each attack', () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
  });
});
