import { openPool } from '@webstore/database';
import { openTestDatabase, type TestDatabase } from '@webstore/testing';
import { AddressBook, createAddressRuleTable, dropRule, listRules, NotANetwork, setRule } from './index.js';

describe('rules about addresses', () => {
  let database: TestDatabase;
  let pool: ReturnType<typeof openPool>;

  beforeAll(async () => {
    database = await openTestDatabase('template1');
    pool = openPool({ url: database.url, schema: 'public' });
    await pool.query(createAddressRuleTable);
  });

  afterEach(() => pool.query('TRUNCATE address_rule'));

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const rule = (network: string, verdict: 'allow' | 'block' = 'block', forMs?: number) =>
    setRule(pool, { network, verdict, reason: 'a test', ...(forMs !== undefined && { forMs }) });
  const networks = async () => (await listRules(pool)).map(({ network, verdict }) => `${verdict} ${network}`);

  it('are about one address, or about the network that it is in', async () => {
    await rule('192.0.2.7');
    await rule('198.51.100.77/24', 'allow');
    await rule('2001:db8::1/64');
    expect(await networks()).toEqual(['allow 198.51.100.0/24', 'block 192.0.2.7/32', 'block 2001:db8::/64']);
  });

  it('take the place of an earlier one', async () => {
    await rule('192.0.2.7', 'block');
    expect(await rule('192.0.2.7', 'allow')).toMatchObject({ network: '192.0.2.7/32', verdict: 'allow', until: null });
    expect(await networks()).toEqual(['allow 192.0.2.7/32']);
  });

  it('end by themselves when they were made for a while', async () => {
    const { until, createdAt } = await rule('192.0.2.7', 'block', 60_000);
    expect((until?.getTime() ?? 0) - createdAt.getTime()).toBe(60_000);
    expect(await networks()).toHaveLength(1);
    await pool.query("UPDATE address_rule SET until = now() - interval '1 ms'");
    expect(await networks()).toEqual([]);
  });

  it('are dropped by the network that they are about', async () => {
    await rule('192.0.2.0/24');
    expect([await dropRule(pool, '192.0.2.7'), await dropRule(pool, '192.0.2.0/24')]).toEqual([false, true]);
  });

  it.each(['', 'somewhere', '192.0.2.256', '192.0.2.7/33', "192.0.2.7'; --"])('are not about "%s"', async (network) => {
    await expect(rule(network)).rejects.toThrow(NotANetwork);
    await expect(dropRule(pool, network)).rejects.toThrow(NotANetwork);
  });
});

describe('an address', () => {
  const book = new AddressBook([
    { network: '192.0.2.0/24', verdict: 'block' },
    { network: '192.0.2.7/32', verdict: 'allow' },
    { network: '2001:db8::/64', verdict: 'block' },
  ]);

  it.each([
    ['192.0.2.8', 'block'],
    ['::ffff:192.0.2.8', 'block'],
    ['192.0.2.7', 'allow'],
    ['192.0.3.1', undefined],
    ['2001:db8::5', 'block'],
    ['2001:db8:0:1::5', undefined],
    ['nowhere', undefined],
  ])('%s is under the verdict %s', (address, verdict) => {
    expect(book.verdictOn(address)).toBe(verdict);
  });
});
