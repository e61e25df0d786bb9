import { keysListedIn, keysNamedIn, rateKeysIn } from './environment-keys.js';
import { looseVersions, unpinnedVersions } from './manifests.js';
import { deepestNesting, linesOf, mostDependencies, ninetiethPercentile, readsEnvironment } from './measures.js';
import { sourceOf } from './source.js';

const file = (text: string) => sourceOf('libs/x/src/x.ts', text);

describe('measures', () => {
  it('count lines as an editor does', () => {
    expect(linesOf({ text: 'a\n\nb\n' })).toBe(3);
  });

  it('take the value that nine of ten do not exceed', () => {
    expect(ninetiethPercentile([10, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe(9);
  });

  it('count what a constructor is given', () => {
    expect(mostDependencies(file('class A { constructor(private readonly a: B, c: D) {} } class E {}'))).toBe(2);
    expect(mostDependencies(file('class E {}'))).toBe(0);
  });

  it('see how deep branches stand in each other', () => {
    expect(deepestNesting(file('function f() { if (a) { for (const b of c) { while (d) e(); } } }'))).toBe(3);
    expect(deepestNesting(file('if (a) b(); else if (c) d(); else if (e) f();'))).toBe(1);
    expect(deepestNesting(file('if (a) { b.map((c) => { if (c) d(); }); }'))).toBe(1);
  });

  it('see who reads the environment', () => {
    expect(readsEnvironment(file("const a = process.env['A'];"))).toBe(true);
    expect(readsEnvironment(file('const a = process.pid;'))).toBe(false);
  });
});

describe('keys of the environment', () => {
  it('are the members of a configuration', () => {
    const config = file(
      'const DAY_MS = 1; load({ ...keys(1), PORT: port(1), HOST, nested: { A_URL: url() } }, DAY_MS)',
    );
    expect(keysNamedIn(config).toSorted()).toEqual(['A_URL', 'HOST', 'PORT']);
  });

  it('of rates are made of their names', () => {
    expect(
      rateKeysIn(file('export const paymentRates = { decline_us: 0.1, slow: 0.2 }; const other = { name: 1 };')),
    ).toEqual(['RATE_DECLINE_US', 'RATE_SLOW']);
  });

  it('are listed in a file also where they are commented out', () => {
    expect(keysListedIn('# What for.\nA=1\n# B_C=2\n# not a key = 3\n')).toEqual(['A', 'B_C']);
  });
});

describe('versions', () => {
  const root = { folder: '.', dependencies: { pg: '1.2.3', zod: '^4.0.0', postgres: '18.4.0-beta.17' } };

  it('that leave a choice are found', () => {
    expect(unpinnedVersions(root)).toEqual(['zod ^4.0.0']);
  });

  it("that are not the root's are found", () => {
    const manifest = {
      folder: 'libs/x',
      dependencies: { pg: '1.2.4', '@webstore/money': '*' },
      devDependencies: { y: '1.0.0' },
    };
    expect(looseVersions([manifest], root)).toEqual([
      'libs/x wants pg 1.2.4, the root has 1.2.3',
      'libs/x wants y 1.0.0, the root has none',
    ]);
  });
});
