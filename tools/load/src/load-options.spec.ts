import { readAsked } from './load-options.js';

describe('what the command line asks for', () => {
  it('is a minute of everybody on a steady curve unless it says otherwise', () => {
    expect(readAsked([])).toEqual({ seed: 1, rate: 20, duration: 60, curve: 'steady', 'any-target': false });
  });

  it('is read as it is meant', () => {
    const asked = [
      '--seed',
      '7',
      '--rate',
      '0.5',
      '--curve',
      'spike',
      '--personas',
      'vip, window shopper',
      '--any-target',
    ];
    expect(readAsked(asked)).toMatchObject({
      ...{ seed: 7, rate: 0.5, curve: 'spike', personas: ['vip', 'window shopper'], 'any-target': true },
    });
  });

  it.each([
    [['--seed', 'x']],
    [['--rate', '0']],
    [['--duration', '-1']],
    [['--curve', 'round']],
    [['--personas', 'vip,thief']],
    [['--target', 'file:///etc']],
    [['--nonsense']],
  ])('is refused with a reason: %j', (args) => {
    expect(readAsked(args)).toEqual(expect.any(String));
  });
});
