import 'reflect-metadata';
import { type Meters, openMeters, outsideCatalog } from '@webstore/telemetry/testing';
import { waitUntil } from '@webstore/testing';
import { type MainDesk, openMainDesk } from './main-desk.js';

const CLIENT = '192.0.2.9';

describe('the metric of suspicions', () => {
  let desk: MainDesk;
  let meters: Meters;

  beforeAll(async () => {
    meters = openMeters();
    desk = await openMainDesk({ TRUSTED_PROXIES: '127.0.0.1' });
  }, 90_000);

  afterAll(async () => {
    await desk.close();
    await meters.close();
  });

  const suspicions = () => meters.points('webstore.security.suspicious_activity');

  async function guesses(times: number): Promise<void> {
    const headers = { authorization: `Bearer ws_${'x'.repeat(43)}`, 'x-forwarded-for': CLIENT };
    for (let time = 0; time < times; time += 1) expect((await desk.visitor.get('/me', headers)).status).toBe(401);
  }

  it('counts each pattern of an address once', async () => {
    await guesses(4);
    expect(await suspicions()).toEqual([]);
    await guesses(16);
    await waitUntil('both patterns are counted', async () => (await suspicions()).length === 2);
    for (const type of ['credential_stuffing', 'abuse']) {
      expect(await suspicions()).toContainEqual({ attributes: { type, client_ip: CLIENT }, value: 1 });
    }
    expect(outsideCatalog(await meters.read())).toEqual([]);
  });
});
