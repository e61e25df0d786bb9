import type { InventoryService, Reservation } from './inventory.service.js';
import type { LineFate } from './line-fate.js';
import type { Wanted } from './wanted.js';

/** The supplier's word for a product that will never come again; any other refusal is for now only. */
const GONE_FOR_GOOD = 'discontinued';
const UNITS_OF_ONE_DAY = 10;

/** Finds the goods of a line: in the preferred warehouse, else A another one, B the supplier, C later, D not at all. */
export async function findGoods(inventory: InventoryService, wanted: Wanted): Promise<LineFate> {
  const stored = await reserveInWarehouse(inventory, wanted);
  if (stored) return stored;
  const supply = await inventory.orderFromSupplier(wanted);
  if (supply.ordered) {
    return { status: 'supplier', supplierOrderId: supply.supplierOrderId, leadTimeDays: supply.leadTimeDays };
  }
  if (supply.reason === GONE_FOR_GOOD) return { status: 'cancelled_out_of_stock' };
  return { status: 'delayed', days: delayDays(wanted) };
}

type Stored = Extract<LineFate, { readonly reservation?: Reservation }> & { readonly reservation: Reservation };

/** The preferred warehouse, else the first that it names instead. */
export async function reserveInWarehouse(inventory: InventoryService, wanted: Wanted): Promise<Stored | undefined> {
  const preferred = await inventory.reserve(wanted);
  if (preferred.reserved) return { status: 'reserved', reservation: preferred };
  const [warehouse] = preferred.alternatives;
  if (warehouse === undefined) return undefined;
  const alternative = await inventory.reserveIn(warehouse, wanted);
  return alternative.reserved ? { status: 'alternative_warehouse', reservation: alternative } : undefined;
}

/** Restocking takes a day for what fits on one pallet, and two for more. */
function delayDays({ quantity }: Wanted): number {
  return quantity <= UNITS_OF_ONE_DAY ? 1 : 2;
}
