import { openTestDatabase, SHOP, type TestDatabase } from '@webstore/testing';
import { Operator } from '../../test/operator.js';
import { ADDRESSES } from './addresses-command.js';

describe('an operator who judges addresses', () => {
  let database: TestDatabase;
  let addresses: Operator;

  beforeAll(async () => {
    database = await openTestDatabase(SHOP);
    addresses = new Operator(ADDRESSES, database.url);
  });

  afterAll(() => database.drop());

  it('makes rules, sees them and takes them back', async () => {
    expect((await addresses.asks('list')).text).toContain('Every address is treated alike');
    const allowed = await addresses.asks('allow', '192.0.2.77/24', '--reason', 'an office');
    expect(allowed).toMatchObject({ code: 0, text: expect.stringContaining('Allowed 192.0.2.0/24 for ever') });
    const blocked = await addresses.asks('block', '198.51.100.7', '--reason', 'a scanner', '--for', '2h');
    expect(blocked).toMatchObject({ code: 0, text: expect.stringMatching(/Blocked 198\.51\.100\.7\/32 until 20\d\d/) });
    expect(await addresses.reads('list')).toMatchObject([
      { network: '192.0.2.0/24', verdict: 'allow', reason: 'an office', until: null },
      { network: '198.51.100.7/32', verdict: 'block', reason: 'a scanner', until: expect.any(String) },
    ]);
    expect((await addresses.asks('list')).text).toMatch(/block +198\.51\.100\.7\/32 .* a scanner/);
    expect(await addresses.asks('drop', '192.0.2.0/24')).toMatchObject({ code: 0 });
    expect(await addresses.asks('drop', '192.0.2.0/24')).toMatchObject({ code: 1 });
    expect(await addresses.reads('list')).toHaveLength(1);
  });

  it.each([
    [['block', 'somewhere', '--reason', 'x'], 1, '"somewhere" is no address and no network.'],
    [['drop', 'somewhere'], 1, '"somewhere" is no address and no network.'],
    [['block', '192.0.2.7'], 2, 'Say why, with --reason'],
    [['block', '--reason', 'x'], 2, 'Name one address or network.'],
    [['block', '192.0.2.7', '--reason', 'x', '--for', 'ever'], 2, '"ever" is no length of time'],
    [['list', 'all'], 2, 'What is "all" for?'],
  ])('is told what is wrong with %j', async (words, code, says) => {
    const told = await addresses.asks(...words);
    expect(told).toMatchObject({ code });
    expect(`${told.text}${told.complaints}`).toContain(says);
  });
});
