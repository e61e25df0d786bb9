import { BoundedMap, fractionOf } from '@webstore/mock-kit';
import type { Warehouse } from './warehouses.js';

const LEAST_UNITS = 100_000;
const SPREAD_UNITS = 900_000;
const KEPT_SHELVES = 100_000;

/** Units on the shelves: plenty of everything, as many of a product as its id says, less what is taken. */
export class Stock {
  // A shelf that is forgotten is full again.
  readonly #taken = new BoundedMap<string, number>(KEPT_SHELVES);

  unitsOf(productId: string, warehouse: Warehouse): number {
    const shelf = shelfOf(productId, warehouse);
    return LEAST_UNITS + Math.floor(fractionOf(shelf) * SPREAD_UNITS) - (this.#taken.get(shelf) ?? 0);
  }

  /** Negative gives back. */
  take(productId: string, warehouse: Warehouse, units: number): void {
    const shelf = shelfOf(productId, warehouse);
    this.#taken.set(shelf, (this.#taken.get(shelf) ?? 0) + units);
  }
}

function shelfOf(productId: string, warehouse: Warehouse): string {
  return `${warehouse}/${productId}`;
}
