import type { Answer, Call, Parties } from './parties.js';

/** Where a product is to be had; `shelves` by warehouse, the first that is named is the preferred one. */
export interface Supply {
  readonly shelves: Readonly<Record<string, number>>;
  readonly supplier: { readonly leadTimeDays: number } | 'discontinued' | 'out_of_stock';
}

export const RESERVE = 'POST /api/inventory/reserve';
export const RELEASE = 'POST /api/inventory/release';
export const SUPPLIER = 'POST /api/inventory/supplier-order';
export const SHIP = 'POST /api/inventory/ship';
export const CRM = 'POST /api/customer/order';
export const REFUND = 'POST /api/payments/refund';
export const PAYMENT = 'GET /api/payments/:id';
export const CONFIRM_COUPON = 'POST /api/promotions/uses/:id/confirm';
export const RELEASE_COUPON = 'DELETE /api/promotions/uses/:id';

const ok = (body: unknown): Answer => ({ status: 200, body });
const conflict = (body: unknown): Answer => ({ status: 409, body });

/** Lets the parties behave as warehouses with these supplies, and as a CRM, payments and promotions in good health. */
export function stock(parties: Parties, supplies: Readonly<Record<string, Supply>>): void {
  const supplyOf = ({ body }: Call) =>
    supplies[String(body['product_id'])] ?? { shelves: {}, supplier: 'discontinued' };
  parties.plays.set(RESERVE, (call) => reserve(supplyOf(call), call));
  parties.plays.set(SUPPLIER, (call) => {
    const { supplier } = supplyOf(call);
    if (typeof supplier === 'string') return conflict({ reason: supplier });
    return ok({ supplier_order_id: `so-${call.key}`, lead_time_days: supplier.leadTimeDays });
  });
  parties.plays.set(RELEASE, () => ok({}));
  parties.plays.set(SHIP, ({ key }) => ok({ shipment_id: `sh-${key}`, carrier: 'Brightpost' }));
  parties.plays.set(CRM, ({ key }) => ({ status: 201, body: { id: `crm-${key}` } }));
  parties.plays.set(REFUND, ({ key, body }) => {
    const { order_id, amount_minor } = body;
    return ok({ key, order_id, status: 'succeeded', amount_minor, currency: 'USD' });
  });
  parties.plays.set(CONFIRM_COUPON, ({ body }) => ok({ order_id: body['id'], status: 'confirmed' }));
  parties.plays.set(RELEASE_COUPON, ({ body }) => ok({ order_id: body['id'], status: 'released' }));
}

function reserve({ shelves }: Supply, { key, body }: Call): Answer {
  const quantity = Number(body['quantity']);
  const warehouses = Object.keys(shelves);
  const warehouse = String(body['warehouse'] ?? warehouses[0]);
  if ((shelves[warehouse] ?? 0) >= quantity) return ok({ reservation_id: `rs-${key}`, warehouse });
  const alternatives = warehouses.filter((id) => id !== warehouse && (shelves[id] ?? 0) >= quantity);
  return conflict({ reason: 'not_in_preferred_warehouse', alternatives });
}
