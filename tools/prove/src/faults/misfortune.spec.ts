import fc from 'fast-check';
import { GivenChance } from './chance.js';
import { emptyTally, Luck } from './luck.js';
import { callFaults, misfortuneOf, nameOf } from './misfortune.js';
import { Random } from './random.js';

const blows = (['death', 'zombie'] as const).flatMap((blow) => [`${blow}-before`, `${blow}-after`] as const);
const misfortunes = fc.record({
  point: fc.constantFrom('main/confirm', 'worker/commit.ship-order', 'payments/provider.get-by-key'),
  time: fc.integer({ min: 1, max: 50 }),
  what: fc.constantFrom(...callFaults, ...blows),
});

describe('a misfortune', () => {
  it('is known again by its name', () => {
    fc.assert(fc.property(misfortunes, (misfortune) => expect(misfortuneOf(nameOf(misfortune))).toEqual(misfortune)));
  });

  it.each(['main/confirm', 'main/confirm#0:slow', 'main/confirm#1:rain', '#1:slow', ''])('is not named %p', (name) => {
    expect(() => misfortuneOf(name)).toThrow('is no misfortune');
  });

  it('strikes where it was given, once, and is told', () => {
    const given = misfortuneOf('main/confirm#2:death-after');
    const luck = new Luck({ chance: new GivenChance([given]), random: new Random(1), tally: emptyTally() });
    const blows = [1, 2, 3].map((process) =>
      luck.blow(luck.pass('main/confirm', `main-${process}`), 'after', `main-${process}`),
    );
    expect(blows).toEqual([undefined, 'death', undefined]);
    expect(luck.struck).toEqual([given]);
  });
});
