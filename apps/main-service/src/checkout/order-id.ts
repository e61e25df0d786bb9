import { createHash } from 'node:crypto';
import type { OrderRequest } from './order-request.js';

const UUID_BYTES = 16;
const VERSION_8 = 0x80;
const VARIANT = 0x80;

/**
 * The same for twins: one request that was sent twice and found the same cart. What both hold for their order, a
 * coupon's use, is then held once.
 */
export function orderIdOf(
  { shopperId, route, idempotencyKey }: Pick<OrderRequest, 'shopperId' | 'route' | 'idempotencyKey'>,
  cartVersion: number | null,
): string {
  const named = JSON.stringify([shopperId, route, idempotencyKey, cartVersion]);
  const bytes = createHash('sha256').update(named).digest().subarray(0, UUID_BYTES);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | VERSION_8, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | VARIANT, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
