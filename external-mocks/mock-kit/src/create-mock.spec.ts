import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { createMock } from './create-mock.js';
import { countryField } from './fields.js';
import { Refusal } from './problem.js';
import { MockCaller, specSettings } from './testing.js';

const HALF_OPEN_PATIENCE_MS = 300;
const schema = z.object({ country: countryField, parcels: z.int().min(1) });
const order = { country: 'JP', parcels: 2 };

/** A third party that counts what it has really done. */
function createParcelOffice() {
  const mock = createMock({
    name: 'parcel-office',
    ...specSettings({ closed: 0 }),
    limits: { most_parcels: null },
  });
  const office = { sent: 0, finish: () => {}, mock };
  mock.act({ path: '/parcels', schema }, ({ parcels }, { declined }) => {
    if (declined) return { status: 409, body: { reason: declined.reason ?? 'no_room' } };
    if (mock.random.next() < mock.rates.closed) throw new Refusal({ status: 503, type: 'closed', detail: 'Closed.' });
    if (parcels > (mock.limits.most_parcels ?? parcels)) return { status: 409, body: { reason: 'too_many' } };
    office.sent += 1;
    return { status: 201, body: { id: `parcel_${office.sent}` } };
  });
  mock.act({ path: '/slow-parcels', schema }, async () => {
    const finished = new Promise<void>((resolve) => {
      office.finish = resolve;
    });
    office.sent += 1;
    await finished;
    return { status: 201, body: { id: `parcel_${office.sent}` } };
  });
  mock.ask('get', { path: '/parcels/count', schema: z.object({}) }, () => ({ sent: office.sent }));
  mock.show('/book', z.object({}), () => ({ sent: office.sent }));
  return office;
}

describe('a third party', () => {
  let office: ReturnType<typeof createParcelOffice>;
  let caller: MockCaller;

  beforeEach(async () => {
    office = createParcelOffice();
    caller = await MockCaller.of(office.mock);
  });

  afterEach(() => caller.close());

  it('says that it lives and is ready', async () => {
    expect(await caller.get('/health')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await caller.get('/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
  });

  it('gives the same answer to the same key and acts once', async () => {
    const first = await caller.post('/parcels', order, { key: 'k' });
    const second = await caller.post('/parcels', order, { key: 'k' });

    expect(second).toEqual(first);
    expect(office.sent).toBe(1);
  });

  it('refuses a key that was used with another body', async () => {
    await caller.post('/parcels', order, { key: 'k' });

    const refused = await caller.post('/parcels', { ...order, parcels: 3 }, { key: 'k' });

    expect(refused).toMatchObject({ status: 422, body: { type: '/problems/idempotency-key-reused' } });
    expect(office.sent).toBe(1);
  });

  it('lets a second call of a key wait for the first', async () => {
    const calls = Array.from({ length: 5 }, () => caller.post('/slow-parcels', order, { key: 'k' }));
    const early = await Promise.race([...calls, sleep(200, 'nobody was answered')]);
    office.finish();
    const answers = await Promise.all(calls);

    expect(early).toBe('nobody was answered');
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['{"id":"parcel_1"}']));
    expect(office.sent).toBe(1);
  });

  it('lets a key be tried again when nothing was applied', async () => {
    await caller.switchOn({ rates: { closed: 1 } });
    const refused = await caller.post('/parcels', order, { key: 'k' });
    await caller.switchOn({ rates: { closed: 0 } });
    const done = await caller.post('/parcels', order, { key: 'k' });

    expect([refused.status, done.status, office.sent]).toEqual([503, 201, 1]);
  });

  it.each([
    ['a wrong field by its name', { ...order, parcels: 0 }, 'parcels'],
    ['a missing field by its name', { parcels: 1 }, 'country'],
    ['a body that is no object', [], 'body'],
  ])('refuses %s', async (_what, body, field) => {
    const refused = await caller.post('/parcels', body);

    expect(refused).toMatchObject({ status: 400, body: { type: '/problems/invalid-request', errors: [{ field }] } });
  });

  it('refuses an act without a key', async () => {
    const refused = await caller.post('/parcels', order, { key: '' });

    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'Idempotency-Key' }] } });
  });

  it('refuses broken JSON, and a body over 64 KB', async () => {
    expect(await caller.post('/parcels', '{"country":')).toMatchObject({ status: 400 });
    expect(await caller.post('/parcels', { pad: 'x'.repeat(65 * 1024) })).toMatchObject({ status: 413 });
  });

  it('answers what it does not know with a problem', async () => {
    expect(await caller.get('/nowhere')).toMatchObject({ status: 404, body: { instance: '/nowhere' } });
  });

  describe('with a fault', () => {
    const struckBy = (fault: string, ask = {}) =>
      caller.post('/parcels', order, { key: 'k', headers: { 'x-mock-fault': fault }, ...ask });

    it('fails before it acts', async () => {
      expect(await struckBy('5xx')).toMatchObject({ status: 503 });
      expect(office.sent).toBe(0);
    });

    it('acts, and then fails', async () => {
      expect(await struckBy('5xx-after-apply')).toMatchObject({ status: 500 });
      expect(office.sent).toBe(1);
    });

    it('acts, and then drops the connection', async () => {
      await expect(struckBy('drop_after_apply')).rejects.toThrow();
      const again = await caller.post('/parcels', order, { key: 'k' });

      expect(again).toMatchObject({ status: 201, body: { id: 'parcel_1' } });
      expect(office.sent).toBe(1);
    });

    it('acts, and then answers what nobody can read', async () => {
      expect(await struckBy('garbage')).toMatchObject({ status: 200, text: '{"id":"gar' });
      expect(office.sent).toBe(1);
    });

    it('never answers on a half-open socket until the client gives up', async () => {
      await expect(struckBy('half-open', { giveUpAfterMs: HALF_OPEN_PATIENCE_MS })).rejects.toThrow(/timeout/);
      expect(office.sent).toBe(0);
    });

    it('declines', async () => {
      expect(await struckBy('declined')).toMatchObject({ status: 409, body: { reason: 'no_room' } });
    });

    it('answers late', async () => {
      await caller.switchOn({ faults: [{ name: 'slow', delay_ms: 200 }] });
      const startedAt = performance.now();

      expect(await caller.post('/parcels', order)).toMatchObject({ status: 201 });
      expect(performance.now() - startedAt).toBeGreaterThan(190);
    });

    it('refuses a fault that it does not know', async () => {
      const refused = await struckBy('earthquake');

      expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'X-Mock-Fault' }] } });
      expect(await caller.switchOn({ faults: [{ name: 'earthquake' }] })).toMatchObject({ status: 400 });
    });
  });

  describe('with switches', () => {
    const statusOf = async (body: object = order) => (await caller.post('/parcels', body)).status;

    it('strikes as often as it was told', async () => {
      await caller.switchOn({ faults: [{ name: '5xx', times: 2 }] });

      expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([503, 503, 201]);
    });

    it('strikes one country', async () => {
      await caller.switchOn({ faults: [{ name: '5xx', country: 'BR' }] });

      expect([await statusOf({ ...order, country: 'BR' }), await statusOf()]).toEqual([503, 201]);
    });

    it('strikes one route', async () => {
      await caller.switchOn({ faults: [{ name: '5xx', route: '/parcels/count' }] });

      expect([(await caller.get('/parcels/count')).status, await statusOf()]).toEqual([503, 201]);
    });

    it('strikes a share of the calls, the same ones for the same seed', async () => {
      await caller.switchOn({ faults: [{ name: 'decline', rate: 0.5, reason: 'rain' }] });
      const statuses: number[] = [];
      for (let call = 0; call < 40; call++) statuses.push(await statusOf());

      expect(statuses.filter((status) => status === 409)).toHaveLength(18);
    });

    it('holds a limit that was set, until it is reset', async () => {
      await caller.switchOn({ most_parcels: 1 });
      const limited = await statusOf();
      const reset = await caller.switchOff();

      expect([limited, await statusOf()]).toEqual([409, 201]);
      expect(reset.body).toEqual({ faults: [], rates: { closed: 0 }, most_parcels: null });
    });

    it('shows how often a fault will still strike', async () => {
      await caller.switchOn({ faults: [{ name: '5xx', times: 3 }] });
      await statusOf();

      expect((await caller.get('/admin/faults')).body).toMatchObject({ faults: [{ name: '5xx', times: 2 }] });
    });

    it('refuses a rate over one and a switch that it has not', async () => {
      expect(await caller.switchOn({ rates: { closed: 8 } })).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'rates.closed' }] },
      });
      expect(await caller.switchOn({ most_letters: 1 })).toMatchObject({ status: 400 });
    });

    it('loses the answers of acts only, not of lookups', async () => {
      await caller.switchOn({ faults: [{ name: 'drop-after-apply' }] });
      await expect(caller.post('/parcels', order)).rejects.toThrow();

      expect(await caller.get('/parcels/count')).toMatchObject({ status: 200, body: { sent: 1 } });
    });

    it('shows its book in any weather', async () => {
      await caller.switchOn({ faults: [{ name: '5xx' }] });

      expect(await caller.get('/book')).toMatchObject({ status: 200, body: { sent: 0 } });
    });
  });

  it('ends what it began before it closes, and takes nothing new', async () => {
    const call = caller.post('/slow-parcels', order);
    while (office.sent === 0) await sleep(5);
    const closed = caller.close();
    await expect(caller.post('/parcels', order)).rejects.toThrow();
    office.finish();

    expect(await call).toMatchObject({ status: 201 });
    await closed;
    caller = await MockCaller.of(createParcelOffice().mock);
  });
});
