import { MockCaller, never, specSettings } from '@webstore/mock-kit/testing';
import { createCrm } from './create-crm.js';
import { crmRates } from './orders.js';

const news = {
  customer_id: 'shopper-1',
  order_id: 'order-1',
  country: 'JP',
  total: { amount_minor: 1_980, currency: 'JPY' },
  status: 'CONFIRMED',
};

function startCrm(rates: typeof crmRates): Promise<MockCaller> {
  return MockCaller.of(createCrm(specSettings(rates)));
}

describe('the CRM', () => {
  let crm: MockCaller;

  beforeEach(async () => {
    crm = await startCrm(never(crmRates));
  });

  afterEach(() => crm.close());

  const tell = (what: object = news, ask = {}) => crm.post('/api/customer/order', what, ask);
  const ordersOf = async (customer: string) => (await crm.get(`/api/customer/${customer}/orders`)).body['orders'];

  it('records an order of a customer', async () => {
    const { status, body } = await tell();

    expect(status).toBe(201);
    expect(await ordersOf('shopper-1')).toEqual([{ ...news, id: body['id'], at: expect.any(String) }]);
  });

  it('records news once for one key', async () => {
    const first = await tell(news, { key: 'order-1:crm' });
    const second = await tell(news, { key: 'order-1:crm' });

    expect(second).toEqual(first);
    expect(await ordersOf('shopper-1')).toHaveLength(1);
  });

  it('keeps the order when its answer is lost', async () => {
    await expect(tell(news, { headers: { 'x-mock-fault': 'drop-after-apply' } })).rejects.toThrow();

    expect(await ordersOf('shopper-1')).toMatchObject([{ order_id: 'order-1' }]);
  });

  it('tells news of an order apart, in the order in which they came', async () => {
    await tell();
    await tell({ ...news, status: 'CANCELLED' });

    expect(await ordersOf('shopper-1')).toMatchObject([{ status: 'CONFIRMED' }, { status: 'CANCELLED' }]);
  });

  it('shows nobody the orders of another', async () => {
    await tell();

    expect(await ordersOf('shopper-2')).toEqual([]);
  });

  it('may refuse an order for good', async () => {
    expect(await tell(news, { headers: { 'x-mock-fault': 'decline' } })).toMatchObject({ status: 422 });
    expect(await ordersOf('shopper-1')).toEqual([]);
  });

  it('names a wrong field, also an inner one', async () => {
    const refused = await tell({ ...news, total: { amount_minor: 19.8, currency: 'JPY' } });

    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'total.amount_minor' }] } });
  });
});

describe('the CRM with its usual rate', () => {
  const CALLS = 1_000;

  it('fails about 8 % with the seed, records nothing then, and takes the same key later', async () => {
    const crm = await startCrm(crmRates);
    const failed: string[] = [];
    for (let n = 0; n < CALLS; n++) {
      const { status } = await crm.post('/api/customer/order', news, { key: `${n}` });
      if (status === 503) failed.push(`${n}`);
    }
    const recorded = async () => (await crm.get('/api/customer/shopper-1/orders')).body['orders'];
    const before = await recorded();
    await crm.switchOn({ rates: { fail: 0 } });
    const again = await Promise.all(failed.map((key) => crm.post('/api/customer/order', news, { key })));
    const after = await recorded();
    await crm.close();

    expect(failed).toHaveLength(71);
    expect(before).toHaveLength(CALLS - failed.length);
    expect(again.every(({ status }) => status === 201)).toBe(true);
    expect(after).toHaveLength(CALLS);
  });
});
