import { countryField, nameField } from '@webstore/mock-kit';
import { z } from 'zod';
import { warehouses } from './warehouses.js';

const MOST_UNITS = 10_000_000;

const wanted = { product_id: nameField, quantity: z.int().min(1).max(MOST_UNITS), country: countryField };

export const checkSchema = z.object(wanted);

export const reserveSchema = z.object({
  ...wanted,
  /** The country's preferred one if not named. */
  warehouse: z.enum(warehouses).exactOptional(),
  reference: nameField,
});

export const supplierOrderSchema = z.object({ ...wanted, reference: nameField });
export const releaseSchema = z.object({ reservation_id: nameField });
export const shipSchema = z.object({ reference: nameField, country: countryField });
export const referenceSchema = z.object({ reference: nameField });

export type CheckRequest = z.output<typeof checkSchema>;
export type ReserveRequest = z.output<typeof reserveSchema>;
export type SupplierOrderRequest = z.output<typeof supplierOrderSchema>;
export type ShipRequest = z.output<typeof shipSchema>;

/** A product `fault-<name>-on-<anything>` asks for that fault. */
export function faultOfProduct({ product_id }: CheckRequest): string | undefined {
  return /^fault-(.+?)-on-/.exec(product_id)?.[1];
}
