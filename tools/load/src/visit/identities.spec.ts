import { Identities } from './identities.js';

describe('who the shoppers of a run are', () => {
  it('gives every visit an address and an account of its own', () => {
    const identities = new Identities();
    const all = Array.from({ length: 20_000 }, (_, visit) => identities.of(visit, 'US'));
    expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);
    expect(new Set(all.map(({ email }) => email)).size).toBe(all.length);
    expect(all.filter(({ address }) => !/^198\.1[89]\.\d+\.\d+$/.test(address))).toEqual([]);
  });

  it('lets a customer of the past ask from one country only, and the same one again as late as can be', () => {
    const identities = new Identities();
    const regularsOf = (country: 'US' | 'IN') =>
      Array.from({ length: 285 }, (_, visit) => identities.of(visit, country).regular().email);
    const [fromUs, fromIndia] = [new Set(regularsOf('US')), new Set(regularsOf('IN'))];
    expect([fromUs.size, fromIndia.size]).toEqual([285, 285]);
    expect([...fromUs].filter((email) => fromIndia.has(email))).toEqual([]);
    const numbers = [...fromUs, ...fromIndia].map((email) => Number(/^customer-(\d+)@/.exec(email)?.[1]));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(2_000);
  });
});
