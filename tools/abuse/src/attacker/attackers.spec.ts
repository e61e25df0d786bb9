import fc from 'fast-check';
import { Attackers } from './attackers.js';

const SHOP = 'http://127.0.0.1:1';
const place = fc.record({ seed: fc.integer({ min: 0, max: 999_999 }), attack: fc.nat(30) });

describe('the addresses of attackers', () => {
  it('are on the loopback, and neither the proxy that is trusted nor a shopper', () => {
    fc.assert(
      fc.property(place, fc.nat(10_000), (where, number) => {
        expect(new Attackers(SHOP, where).address(number)).toMatch(
          /^127\.(1[6-9]|[2-9]\d|1\d\d|20\d|21[0-5])\.\d+\.\d+$/,
        );
      }),
    );
  });

  it('are those of no other attack of the run', () => {
    const all = [0, 1, 2].flatMap((attack) =>
      [0, 1, 2].map((at) => new Attackers(SHOP, { seed: 7, attack }).address(at)),
    );
    expect(new Set(all).size).toBe(9);
  });
});
