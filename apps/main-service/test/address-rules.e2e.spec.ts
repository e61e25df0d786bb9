import { setRule } from '@webstore/address-rules';
import { Shop, waitUntil } from '@webstore/testing';

const OFFICE = '198.51.100.7';
const SCANNER = '203.0.113.9';

let shop: Shop;

beforeAll(async () => {
  const environment = { TRUSTED_PROXIES: '127.0.0.1', RATE_LIMIT_PER_ADDRESS: '25', BLOCK_SCANNERS_MS: '3600000' };
  shop = await Shop.open({ parts: ['main-service'], environment: { 'main-service': environment } });
}, 60_000);

afterAll(() => shop.close());

const asks = async (client: string, path = '/countries', to = shop.address()) =>
  (await fetch(`${to}${path}`, { headers: { 'x-forwarded-for': client } })).status;

async function often(times: number, client: string, path?: string): Promise<number[]> {
  const statuses: number[] = [];
  for (let time = 0; time < times; time += 1) statuses.push(await asks(client, path));
  return statuses;
}

describe('an address that an operator allows', () => {
  it('is neither slowed down nor suspected, nor are its neighbours for that', async () => {
    await setRule(shop.store, { network: OFFICE, verdict: 'allow', reason: 'an office of many' });
    await waitUntil('the rule is known', async () => !(await often(26, OFFICE)).includes(429));
    expect(await often(40, OFFICE, '/not-there')).not.toContain(429);
    expect(await often(26, '198.51.100.8')).toContain(429);
    expect(shop.logged('main-service', 'Suspicious activity')).toEqual([]);
  });
});

describe('an address that is blocked', () => {
  it('is served nothing, by any replica, until the rule ends', async () => {
    const replica = await shop.another('main-service');
    await setRule(shop.store, { network: '192.0.2.0/24', verdict: 'block', reason: 'a test', forMs: 3_600_000 });
    const everywhere = () =>
      Promise.all([shop.address(), replica.address].map((to) => asks('192.0.2.1', '/countries', to)));
    await waitUntil('every replica knows', async () => (await everywhere()).every((status) => status === 403));
    const refused = await fetch(`${shop.address()}/us/products`, { headers: { 'x-forwarded-for': '192.0.2.2' } });
    expect(await refused.json()).toMatchObject({ type: '/problems/address-blocked', status: 403 });
    await shop.store.query(
      "UPDATE address_rule SET until = now() - interval '1 second' WHERE network = '192.0.2.0/24'",
    );
    await waitUntil('it may ask again', async () => !(await everywhere()).includes(403));
  });

  it('may have blocked itself by looking for doors, where the shop is told so', async () => {
    await often(10, SCANNER, '/wp-login.php');
    await waitUntil('the scanner is shut out', async () => (await asks(SCANNER)) === 403);
    expect(shop.logged('main-service', 'Address blocked')).toMatchObject([{ client: SCANNER, for_ms: 3_600_000 }]);
    const { rows } = await shop.store.query("SELECT reason FROM address_rule WHERE network = '203.0.113.9'");
    expect(rows).toEqual([{ reason: 'endpoint_scanning' }]);
    expect(await asks('203.0.113.10')).toBe(200);
  });
});
