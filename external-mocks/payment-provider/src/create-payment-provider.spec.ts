import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockCaller, never, specSettings } from '@webstore/mock-kit/testing';
import { createPaymentProvider } from './create-payment-provider.js';
import { paymentRates } from './rates.js';

const noRates = never(paymentRates);
const charge = { amount_minor: 12_610, currency: 'USD', country: 'US', method: 'card', reference: 'order-1' };

function startProvider(rates: typeof paymentRates): Promise<MockCaller> {
  return MockCaller.of(createPaymentProvider(specSettings(rates)));
}

describe('the payment provider', () => {
  let provider: MockCaller;

  beforeEach(async () => {
    provider = await startProvider(noRates);
  });

  afterEach(() => provider.close());

  const pay = (request: object = charge, key = 'order-1:pay') =>
    provider.post('/api/payment/process', request, { key, giveUpAfterMs: 2_000 });
  const refund = (payment_id: unknown, amount_minor: number) =>
    provider.post('/api/payment/refund', { payment_id, amount_minor });
  const lookUp = (key = 'order-1:pay') => provider.get(`/api/payment/by-key/${key}`);
  const ledger = async (query = '') => (await provider.get(`/api/payment/ledger${query}`)).body;

  it('charges and writes it down', async () => {
    const { status, body } = await pay();

    expect(status).toBe(200);
    expect(body).toEqual({ id: body['id'], status: 'succeeded', amount_minor: 12_610, currency: 'USD' });
    expect(await ledger()).toMatchObject({
      entries: [{ seq: 1, kind: 'charge', key: 'order-1:pay', reference: 'order-1', amount_minor: 12_610 }],
      next: null,
    });
  });

  it('answers the same charge twice for one key', async () => {
    const answers = await Promise.all([pay(), pay(), pay()]);

    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await ledger())['entries']).toHaveLength(1);
  });

  it('refuses a key that comes back with another amount', async () => {
    await pay();

    expect(await pay({ ...charge, amount_minor: 1 })).toMatchObject({ status: 422 });
    expect((await ledger())['entries']).toHaveLength(1);
  });

  it.each([
    'card_drop_after_apply',
    'card_garbage',
    'card_5xx_after_apply',
  ])('keeps the charge in the ledger and under its key when the answer is lost (%s)', async (method) => {
    const answer = await pay({ ...charge, method }).catch(() => undefined);

    expect(answer?.body['status']).not.toBe('succeeded');
    expect(await ledger()).toMatchObject({ entries: [{ key: 'order-1:pay', amount_minor: 12_610 }] });
    expect(await lookUp()).toMatchObject({ status: 200, body: { status: 'succeeded', amount_minor: 12_610 } });
  });

  it.each(['card_5xx', 'card_half_open'])('charges nothing when it never got to it (%s)', async (method) => {
    await pay({ ...charge, method }).catch(() => undefined);

    expect(await ledger()).toEqual({ entries: [], next: null });
    expect(await lookUp()).toMatchObject({ status: 404 });
  });

  it('gives the lost answer to a caller who asks again with the same key', async () => {
    await provider.switchOn({ faults: [{ name: 'drop-after-apply', times: 1 }] });
    await expect(pay()).rejects.toThrow();
    const again = await pay();

    expect(again).toMatchObject({ status: 200, body: { status: 'succeeded' } });
    expect((await lookUp()).body).toEqual(again.body);
    expect((await ledger())['entries']).toHaveLength(1);
  });

  it('takes a slow card at last', async () => {
    const startedAt = performance.now();

    expect(await pay({ ...charge, method: 'card_slow' })).toMatchObject({ status: 200 });
    expect(performance.now() - startedAt).toBeGreaterThan(1_000);
  });

  it('knows nothing of a charge that is still under way', async () => {
    const slow = pay({ ...charge, method: 'card_slow' });
    const during = await lookUp();
    await slow;

    expect([during.status, (await lookUp()).status]).toEqual([404, 200]);
  });

  it('declines a card and remembers it, but not in the ledger', async () => {
    const declined = await pay({ ...charge, method: 'card_declined' });

    expect(declined).toMatchObject({ status: 402, body: { status: 'declined', reason: 'card_declined' } });
    expect(await lookUp()).toMatchObject({ status: 200, body: declined.body });
    expect(await ledger()).toEqual({ entries: [], next: null });
  });

  it('declines above the switched amount', async () => {
    await provider.switchOn({ decline_above_minor: 50_000 });

    expect(await pay({ ...charge, amount_minor: 50_000 }, 'at')).toMatchObject({ status: 200 });
    expect(await pay({ ...charge, amount_minor: 54_000 }, 'over')).toMatchObject({
      status: 402,
      body: { reason: 'amount_over_limit' },
    });
  });

  it('refunds no more than was captured', async () => {
    const { id } = (await pay()).body;

    expect(await refund(id, 10_000)).toMatchObject({ status: 200, body: { status: 'succeeded', payment_id: id } });
    expect(await refund(id, 2_611)).toMatchObject({ status: 422, body: { errors: [{ field: 'amount_minor' }] } });
    expect(await refund(id, 2_610)).toMatchObject({ status: 200 });
    expect(await refund(id, 1)).toMatchObject({ status: 422 });
    expect(await ledger()).toMatchObject({
      entries: [
        { kind: 'charge', amount_minor: 12_610 },
        { kind: 'refund', payment_id: id, amount_minor: 10_000, currency: 'USD' },
        { kind: 'refund', payment_id: id, amount_minor: 2_610, currency: 'USD' },
      ],
    });
  });

  it('refunds once for one key', async () => {
    const { id } = (await pay()).body;
    const ask = () => provider.post('/api/payment/refund', { payment_id: id, amount_minor: 5_000 }, { key: 'r' });
    const answers = await Promise.all([ask(), ask()]);

    expect(answers[0]).toEqual(answers[1]);
    expect((await ledger())['entries']).toHaveLength(2);
  });

  it('refunds no payment that it does not know', async () => {
    expect(await refund('pay_unknown', 1)).toMatchObject({ status: 404 });
  });

  it('pages its ledger without a gap', async () => {
    for (const key of ['a', 'b', 'c']) await pay(charge, key);
    const first = await ledger('?limit=2');
    const second = await ledger(`?limit=2&after=${first['next']}`);

    expect(first).toMatchObject({ entries: [{ seq: 1 }, { seq: 2 }], next: 2 });
    expect(second).toMatchObject({ entries: [{ seq: 3, key: 'c' }], next: null });
  });

  it.each([
    ['amount_minor', { amount_minor: 12.5 }],
    ['amount_minor', { amount_minor: 0 }],
    ['currency', { currency: 'usd' }],
    ['country', { country: 'AT' }],
    ['method', { method: '4242 4242 4242 4242' }],
    ['reference', { reference: '' }],
  ])('refuses a wrong %s', async (field, wrong) => {
    expect(await pay({ ...charge, ...wrong })).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });
});

describe('the payment provider with its usual rates', () => {
  const CHARGES = 1_000;
  let provider: MockCaller;

  beforeEach(async () => {
    provider = await startProvider({ ...paymentRates, slow: 0 });
  });

  afterEach(() => provider.close());

  async function countDeclined(country: string): Promise<number> {
    let declined = 0;
    for (let n = 0; n < CHARGES; n++) {
      const answer = await provider.post('/api/payment/process', { ...charge, country });
      if (answer.status === 402) declined += 1;
    }
    return declined;
  }

  it('declines about 8 % in Japan with the seed', async () => {
    expect(await countDeclined('JP')).toBe(76);
  });

  it('declines about 2 % in Germany with the seed', async () => {
    expect(await countDeclined('DE')).toBe(20);
  });
});

describe('the payment provider with slow days', () => {
  it('is slow for a second or two with the seed, and charges all the same', async () => {
    const provider = await startProvider({ ...noRates, slow: 1 });
    const startedAt = performance.now();
    const answer = await provider.post('/api/payment/process', charge);
    const tookMs = performance.now() - startedAt;
    await provider.close();

    expect(answer).toMatchObject({ status: 200 });
    expect(tookMs).toBeGreaterThan(990);
    expect(tookMs).toBeLessThan(2_500);
  });

  it('remembers what it charged and gave back when it is started again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'payment-provider-'));
    const open = () =>
      MockCaller.of(createPaymentProvider({ ...specSettings(noRates), journalFile: join(folder, 'ledger.jsonl') }));
    const payAt = (caller: MockCaller) => caller.post('/api/payment/process', charge, { key: 'order-1:pay' });
    const refundAt = (caller: MockCaller, amount_minor: number) =>
      caller.post('/api/payment/refund', { payment_id: paid.body['id'], amount_minor });
    const before = await open();
    const paid = await payAt(before);
    await refundAt(before, 2_610);
    await before.close();

    const after = await open();
    expect((await payAt(after)).text).toBe(paid.text);
    expect((await refundAt(after, 10_001)).status).toBe(422);
    expect((await refundAt(after, 10_000)).status).toBe(200);
    expect((await after.get('/api/payment/ledger')).body['entries']).toHaveLength(3);
    await after.close();
    await rm(folder, { recursive: true });
  });
});
