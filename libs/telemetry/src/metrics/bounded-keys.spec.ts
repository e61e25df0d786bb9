import { FirstKeys, LiveKeys, MostSeenKeys, OTHER } from './bounded-keys.js';

const MINUTE_MS = 60_000;
const keys = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at}`);

describe('offenders', () => {
  let nowMs = 0;
  let dropped: string[] = [];
  let offenders: LiveKeys;

  beforeEach(() => {
    nowMs = 0;
    dropped = [];
    offenders = new LiveKeys(
      100,
      (key) => dropped.push(key),
      () => nowMs,
    );
  });

  it('are named up to 100, and the others are other', () => {
    const names = keys('10.0.0.', 1_000).map((address) => offenders.nameOf(address));
    expect(names.filter((name) => name !== OTHER)).toEqual(keys('10.0.0.', 100));
    expect(offenders.nameOf('10.0.0.99')).toBe('10.0.0.99');
    expect(offenders.nameOf('10.0.0.100')).toBe(OTHER);
    expect(dropped).toEqual([]);
  });

  it('make room one by one when they have been silent for 5 minutes, the longest silent first', () => {
    for (const address of keys('a', 100)) offenders.nameOf(address);
    nowMs = 4 * MINUTE_MS;
    offenders.nameOf('a0');
    expect(offenders.nameOf('late')).toBe(OTHER);
    nowMs = 5 * MINUTE_MS;
    expect(offenders.nameOf('late')).toBe('late');
    expect(offenders.nameOf('a1')).toBe('a1');
    expect(dropped).toEqual(['a1', 'a2']);
    expect(offenders.nameOf('a0')).toBe('a0');
  });
});

describe('products', () => {
  it('are named by how often they are seen, however late they come', () => {
    const named = new Set<string>();
    const products = new MostSeenKeys(200, (key) => named.delete(key));
    const see = (key: string) => {
      const name = products.nameOf(key);
      if (name !== OTHER) named.add(name);
      expect(named.size).toBeLessThanOrEqual(200);
    };
    for (const product of keys('rare', 1_000)) see(product);
    for (let round = 0; round < 5; round += 1) for (const product of keys('liked', 200)) see(product);
    expect([...named].toSorted()).toEqual(keys('liked', 200).toSorted());
  });

  it('lose their names to those that are liked now', () => {
    const products = new MostSeenKeys(2, () => undefined);
    for (let views = 0; views < 5_000; views += 1) for (const old of ['clock', 'vase']) products.nameOf(old);
    const names = Array.from({ length: 40_000 }, () => products.nameOf('lamp'));
    expect(names[0]).toBe(OTHER);
    expect(names.at(-1)).toBe('lamp');
  });

  it('that nobody looks at twice take no memory for long', () => {
    const products = new MostSeenKeys(2, () => undefined);
    for (const product of keys('p', 100_000)) products.nameOf(product);
    expect(Reflect.get(products, 'waiting').size).toBeLessThanOrEqual(22);
  });
});

describe('what comes first', () => {
  it('keeps its name for good', () => {
    const routes = new FirstKeys(2);
    expect(['/a', '/b', '/c', '/a'].map((route) => routes.nameOf(route))).toEqual(['/a', '/b', OTHER, '/a']);
  });
});
