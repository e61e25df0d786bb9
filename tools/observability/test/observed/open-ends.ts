import { randomUUID } from 'node:crypto';
import { calm, provoke, waitUntil } from '@webstore/testing';
import type { Fates } from './fates.js';
import type { ObservedShop } from './observed-shop.js';
import type { Shoppers } from './shopping.js';

const OLD_KEYS = 3;
const AGE_KEYS = `
  UPDATE idempotency_key SET created_at = now() - interval '8 days'
  WHERE key IN (SELECT key FROM idempotency_key WHERE finished_at IS NOT NULL ORDER BY created_at LIMIT $1)`;
const NOTICED_WITHIN_MS = 180_000;
const OPEN_SAGA = `UPDATE saga SET needs_attention = true WHERE NOT is_done RETURNING id`;

/** What is never open for long where all is well, left open so that gauges have something to tell. */
export async function leaveOpen(observed: ObservedShop, shoppers: Shoppers, fates: Fates): Promise<void> {
  const { shop } = observed;
  const { guest, orderId } = await fates.meets('delayed');
  await provoke(shop, 'payment-provider', {
    faults: [
      { name: 'drop-after-apply', country: 'BR' },
      { name: '5xx', route: '/api/payment/by-key' },
      { name: '5xx', route: '/api/payment/refund' },
    ],
  });
  await shoppers.buy({ country: 'BR', method: 'card' });
  await guest.post(`/orders/${orderId}/cancel`, undefined, { 'idempotency-key': orderId });
  await observed.rows(OPEN_SAGA);
  await chargeBehindOurBack(observed);
  await observed.rows(`INSERT INTO access_log (at, trace_id) VALUES (now() - interval '10 minutes', 'nobodys')`);
  await observed.rows(AGE_KEYS, [OLD_KEYS]);
  observed.oldKeys += OLD_KEYS;
  const isOpen = async () => (await observed.rows(`SELECT FROM job WHERE kind = 'refund-payment' AND attempts > 0`))[0];
  await waitUntil('a refund that cannot be made', isOpen, NOTICED_WITHIN_MS);
  await lockPings(observed);
}

/** Nobody can look at the pings until it has been noticed that nobody can. */
async function lockPings({ shop, pipeline }: ObservedShop): Promise<void> {
  const client = await shop.store.connect();
  try {
    await client.query('BEGIN; LOCK TABLE access_log IN ACCESS EXCLUSIVE MODE');
    const failed = 'webstore_observations_failed_total{observation="pings"}';
    await waitUntil('a look that failed', async () => ((await pipeline.value(failed)) ?? 0) > 0, NOTICED_WITHIN_MS);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** The provider takes money that no payment of ours stands for. */
async function chargeBehindOurBack({ shop }: ObservedShop): Promise<void> {
  const charge = { amount_minor: 12_34, currency: 'USD', country: 'US', method: 'card', reference: randomUUID() };
  const answer = await fetch(`${shop.address('payment-provider')}/api/payment/process`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(charge),
  });
  if (!answer.ok) throw new Error(`The provider answers ${answer.status}`);
}

/** Whatever was left open comes to its end. */
export async function bringToAnEnd(observed: ObservedShop): Promise<void> {
  await calm(observed.shop, 'payment-provider');
  await observed.rows('UPDATE job SET run_at = now() WHERE attempts > 0');
  await observed.rows('UPDATE saga SET next_run_at = now() WHERE NOT is_done');
  await observed.settles();
}
