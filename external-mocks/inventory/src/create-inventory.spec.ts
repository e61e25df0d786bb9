import { MockCaller, never, specSettings } from '@webstore/mock-kit/testing';
import { createInventory } from './create-inventory.js';
import { inventoryRates } from './rates.js';

const noRates = never(inventoryRates);
const wanted = { product_id: 'copper-kettle', quantity: 2, country: 'DE' };
const order = { ...wanted, reference: 'order-1' };
const MORE_THAN_ANY_SHELF = 1_000_000;

function startInventory(rates: typeof inventoryRates): Promise<MockCaller> {
  return MockCaller.of(createInventory(specSettings(rates)));
}

describe('the inventory', () => {
  let inventory: MockCaller;

  beforeEach(async () => {
    inventory = await startInventory(noRates);
  });

  afterEach(() => inventory.close());

  const ask = (route: string, body: object, key?: string) =>
    inventory.post(`/api/inventory/${route}`, body, key ? { key } : {});
  const check = async () => (await ask('check', wanted)).body;
  const bookOf = async (reference = 'order-1') => (await inventory.get(`/api/inventory/orders/${reference}`)).body;
  const reserve = async (body: object = order) => (await ask('reserve', body)).body;

  it.each([
    ['US', 'US-NJ'],
    ['UK', 'UK-BHX'],
    ['DE', 'DE-BER'],
    ['FR', 'FR-LYS'],
    ['JP', 'JP-NRT'],
    ['BR', 'BR-GRU'],
    ['IN', 'IN-BOM'],
  ])('reserves what %s buys in %s', async (country, warehouse) => {
    expect(await reserve({ ...order, country })).toEqual({ reservation_id: expect.stringMatching(/^res_/), warehouse });
  });

  it('has plenty of everything, and as much of a product each day', async () => {
    const other = await startInventory(noRates);
    const elsewhere = await other.post('/api/inventory/check', wanted);
    await other.close();

    expect(await check()).toEqual(elsewhere.body);
    expect(elsewhere.body).toMatchObject({ available: true, warehouses: [{ id: 'DE-BER' }, {}, {}] });
  });

  it('takes a reservation off the shelf and puts it back once', async () => {
    const full = await check();
    const { reservation_id } = await reserve();
    const less = await check();
    const released = [await ask('release', { reservation_id }), await ask('release', { reservation_id })];

    expect(less).not.toEqual(full);
    expect(released.map(({ body }) => body)).toEqual(Array(2).fill({ reservation_id, released: true }));
    expect(await check()).toEqual(full);
    expect(await bookOf()).toMatchObject({ reservations: [{ id: reservation_id, status: 'released' }] });
  });

  it('finds it harmless to release what it does not know', async () => {
    expect(await ask('release', { reservation_id: 'res_x' })).toMatchObject({ status: 200, body: { released: false } });
  });

  it('reserves once for one key', async () => {
    const answers = await Promise.all([ask('reserve', order, 'k'), ask('reserve', order, 'k')]);

    expect(answers[0]).toEqual(answers[1]);
    expect((await bookOf())['reservations']).toHaveLength(1);
  });

  it('keeps the reservation when its answer is lost', async () => {
    await inventory.switchOn({ faults: [{ name: 'drop-after-apply', times: 1 }] });
    await expect(ask('reserve', order, 'k')).rejects.toThrow();
    const again = await ask('reserve', order, 'k');

    expect(await bookOf()).toMatchObject({ reservations: [{ id: again.body['reservation_id'], status: 'held' }] });
    expect((await bookOf())['reservations']).toHaveLength(1);
  });

  it('names other warehouses when the preferred one has it not, and reserves there', async () => {
    await inventory.switchOn({ rates: { not_in_preferred_warehouse: 1 } });
    const refused = await ask('reserve', order);
    const reserved = await ask('reserve', { ...order, warehouse: 'FR-LYS' });

    expect(refused).toMatchObject({
      status: 409,
      body: { reason: 'not_in_preferred_warehouse', alternatives: ['FR-LYS', 'UK-BHX'] },
    });
    expect(reserved).toMatchObject({ status: 200, body: { warehouse: 'FR-LYS' } });
    expect(await check()).toMatchObject({ available: true, warehouses: [{ id: 'FR-LYS' }, { id: 'UK-BHX' }] });
  });

  it('has no more than is on its shelves', async () => {
    const tooMany = { ...wanted, quantity: MORE_THAN_ANY_SHELF };

    expect(await ask('check', tooMany)).toMatchObject({ status: 200, body: { available: false } });
    expect(await ask('reserve', { ...tooMany, reference: 'order-1' })).toMatchObject({
      status: 409,
      body: { reason: 'out_of_stock', alternatives: [] },
    });
  });

  it('orders from the supplier', async () => {
    const { status, body } = await ask('supplier-order', order);

    expect(status).toBe(200);
    expect(body['lead_time_days']).toBeGreaterThanOrEqual(1);
    expect(await bookOf()).toMatchObject({ supplier_orders: [{ id: body['supplier_order_id'], quantity: 2 }] });
  });

  it('knows a product that will never come again from one that is out for now', async () => {
    const gone = await ask('supplier-order', { ...order, product_id: 'fault-decline-on-copper-kettle' });
    await inventory.switchOn({ rates: { supplier_out_of_stock: 1 } });
    const later = await ask('supplier-order', order);

    expect(gone).toMatchObject({ status: 409, body: { reason: 'discontinued' } });
    expect(later).toMatchObject({ status: 409, body: { reason: 'supplier_out_of_stock' } });
  });

  it('gives the reason that a switched fault names', async () => {
    const faults = [{ name: 'decline', route: '/api/inventory/supplier-order', reason: 'strike' }];
    await inventory.switchOn({ faults });

    expect(await ask('supplier-order', order)).toMatchObject({ status: 409, body: { reason: 'strike' } });
    expect(await ask('reserve', order)).toMatchObject({ status: 200 });
  });

  it('fails to reserve a product that asks for it, anywhere', async () => {
    const refused = await ask('reserve', { ...order, product_id: 'fault-decline-on-copper-kettle' });

    expect(refused).toMatchObject({ status: 409, body: { reason: 'reserve_failed', alternatives: [] } });
  });

  it('ships what is held for an order, and cannot take that back', async () => {
    const { reservation_id } = await reserve();
    const shipped = await ask('ship', { reference: 'order-1', country: 'DE' });
    const refused = await ask('release', { reservation_id });

    expect(shipped).toMatchObject({ status: 200, body: { carrier: 'DHL' } });
    expect(refused).toMatchObject({ status: 409, body: { type: '/problems/already-shipped' } });
    expect(await bookOf()).toMatchObject({
      reservations: [{ status: 'shipped' }],
      shipments: [{ id: shipped.body['shipment_id'] }],
    });
  });

  it.each([
    ['reserve', 'quantity', { ...order, quantity: 0 }],
    ['reserve', 'warehouse', { ...order, warehouse: 'AT-VIE' }],
    ['check', 'country', { ...wanted, country: 'de' }],
    ['supplier-order', 'reference', wanted],
    ['release', 'reservation_id', {}],
    ['ship', 'country', { reference: 'order-1' }],
  ])('refuses to %s with a wrong %s', async (route, field, body) => {
    expect(await ask(route, body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });
});

describe('the inventory with its usual rates', () => {
  const CALLS = 1_000;

  it('has about 10 % not in the preferred warehouse and fails about 1 % with the seed', async () => {
    const inventory = await startInventory(inventoryRates);
    const reasons: unknown[] = [];
    for (let n = 0; n < CALLS; n++)
      reasons.push((await inventory.post('/api/inventory/reserve', order)).body['reason']);
    await inventory.close();
    const count = (reason: string) => reasons.filter((each) => each === reason).length;

    expect([count('not_in_preferred_warehouse'), count('reserve_failed')]).toEqual([93, 8]);
  });
});
