import 'reflect-metadata';
import type { PaymentBody } from '@webstore/contracts';
import { waitUntil } from '@webstore/testing';
import { errorLog, orderWith, type PaymentsDesk } from './payments-desk.js';
import { openOffice, type PaymentsOffice } from './payments-office.js';

const RUNNING = { COMPLETE_EVERY_MS: '50', RECONCILE_EVERY_MS: '100' };
const MORE_THAN_A_PAGE = 510;

describe('the ledger of the provider', () => {
  let office: PaymentsOffice;
  let desk: PaymentsDesk;
  const log = errorLog();
  const running = (more = {}) => ({ environment: { ...RUNNING, ...more }, logger: log });

  beforeAll(async () => {
    ({ office, desk } = await openOffice(running()));
  });

  afterAll(() => office?.close());

  const shown = async () =>
    (await desk.ask('/api/payments/reconciliation')).body as unknown as {
      at: string | null;
      entries_seen: number;
      findings_open: number;
      strays_refunded: number;
    };
  /** A run that began after this was called has ended. */
  const compared = async () => {
    for (const _ of ['the run under way', 'the next']) {
      const { at } = await shown();
      await waitUntil('a run to end', async () => (await shown()).at !== at);
    }
  };
  const findingsOf = (orderId: string) =>
    office.sql(
      `SELECT class, kind, ours_minor::int, theirs_minor::int, resolved_at IS NOT NULL AS resolved
       FROM reconciliation_finding WHERE key LIKE $1 || '%'`,
      [orderId],
    );
  const toldOf = (orderId: string) =>
    log.errors.filter(({ key, message }) => key?.startsWith(orderId) && message === 'The provider and we differ');

  /** A charge that does not pass through us. */
  const chargeBehindOurBack = ({ order_id: reference, user_id: _, ...order }: PaymentBody) =>
    fetch(`${office.provider.address}/api/payment/process`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': reference },
      body: JSON.stringify({ ...order, reference }),
    });
  const writePayment = ({ order_id }: PaymentBody, status: string, providerRef: string | null) =>
    office.sql(
      `INSERT INTO payment (key, order_id, user_id, amount_minor, currency, country, method, fingerprint, status, attempts,
         provider_ref, updated_at, look_at)
       VALUES ($1::uuid::text, $1::uuid, $1::uuid, 12610, 'USD', 'US', 'card', '', $2, 1, $3,
         now() - interval '50 seconds', now() + interval '1 hour')`,
      [order_id, status, providerRef],
    );

  it('agrees with us, through many pages and charges on their way', async () => {
    const orders = Array.from({ length: MORE_THAN_A_PAGE }, () => orderWith());
    for (let done = 0; done < orders.length; done += 30) {
      await Promise.all(orders.slice(done, done + 30).map((order) => desk.process(order)));
    }
    await desk.refund(orders[0]?.order_id ?? '', 1_00);
    await compared();
    const unseen = await office.sql(
      'SELECT key FROM payment WHERE ledger_seq IS NULL UNION SELECT key FROM refund WHERE ledger_seq IS NULL',
    );
    expect(unseen).toEqual([]);
    expect(await shown()).toMatchObject({ findings_open: 0, strays_refunded: 0 });
  });

  it('is read in pages of more than 64 KiB from where the last run ended', async () => {
    await desk.close();
    await office.sql('UPDATE reconciliation SET last_seq = 0, ended_at = NULL, next_run_at = now()');
    desk = await office.openDesk(running({ RECONCILE_EVERY_MS: '60000' }));
    await waitUntil('a run to end', async () => (await shown()).at !== null);
    expect(await shown()).toMatchObject({ entries_seen: MORE_THAN_A_PAGE + 1, findings_open: 0 });

    await desk.close();
    await office.sql('UPDATE reconciliation SET next_run_at = now(), ended_at = NULL');
    desk = await office.openDesk(running());
    await waitUntil('a run to end', async () => (await shown()).at !== null);
    expect((await shown()).entries_seen).toBe(0);
  });

  it('settles a payment that we took for never sent', async () => {
    const order = orderWith();
    await writePayment(order, 'created', null);
    await chargeBehindOurBack(order);
    await compared();
    expect((await desk.find(order.order_id)).body.status).toBe('succeeded');
    expect(await findingsOf(order.order_id)).toEqual([]);
  });

  it('has a charge that no payment was written for: told once, and given back after an hour', async () => {
    const order = orderWith();
    await chargeBehindOurBack(order);
    await compared();
    const found = { class: 'theirs_only', kind: 'charge', ours_minor: null, theirs_minor: 126_10 };
    expect(await findingsOf(order.order_id)).toEqual([{ ...found, resolved: false }]);
    expect(toldOf(order.order_id)).toHaveLength(1);
    expect((await shown()).findings_open).toBe(1);
    expect(await office.sql(`SELECT key FROM stray_charge WHERE look_at > now() + interval '59 minutes'`)).toHaveLength(
      1,
    );
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);

    await office.sql('UPDATE stray_charge SET look_at = now() WHERE key = $1', [order.order_id]);
    await waitUntil('the refund', async () => (await office.moneyMoved(order.order_id)).length > 1);
    await compared();
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610', 'refund 12610']);
    expect(await findingsOf(order.order_id)).toEqual([{ ...found, resolved: true }]);
    expect(await shown()).toMatchObject({ findings_open: 0, strays_refunded: 1 });
    expect(toldOf(order.order_id)).toHaveLength(1);
  });

  it('has a charge of a voided payment, which is given back at once', async () => {
    const order = orderWith();
    await desk.void(order);
    await chargeBehindOurBack(order);
    await waitUntil('the refund', async () => (await office.moneyMoved(order.order_id)).length > 1);
    await compared();
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610', 'refund 12610']);
    expect(await findingsOf(order.order_id)).toMatchObject([{ class: 'theirs_only', resolved: true }]);
  });

  it('leaves a stray charge alone that a payment has come to stand for', async () => {
    const order = orderWith();
    await chargeBehindOurBack(order);
    await compared();
    await desk.process(order);
    await office.sql('UPDATE stray_charge SET look_at = now() WHERE key = $1', [order.order_id]);
    await compared();
    expect(await office.moneyMoved(order.order_id)).toEqual(['charge 12610']);
    expect(await findingsOf(order.order_id)).toMatchObject([{ class: 'theirs_only', resolved: true }]);
  });

  it('lacks what we say succeeded, once a minute has gone by', async () => {
    const order = orderWith();
    await writePayment(order, 'succeeded', 'pay_that_never_was');
    await compared();
    expect(await findingsOf(order.order_id)).toEqual([]);
    await office.sql(`UPDATE payment SET updated_at = now() - interval '2 minutes' WHERE key = $1`, [order.order_id]);
    await compared();
    const found = { class: 'ours_only', kind: 'charge', ours_minor: 126_10, theirs_minor: null, resolved: false };
    expect(await findingsOf(order.order_id)).toEqual([found]);
    await compared();
    expect(toldOf(order.order_id)).toHaveLength(1);
  });

  it('lacks a refund that we say was made', async () => {
    const order = orderWith();
    await desk.process(order);
    await office.sql(
      `INSERT INTO refund (key, payment_key, amount_minor, reason, fingerprint, status, provider_ref, updated_at)
       VALUES ($1 || ':refund:1', $1, 5, 'cancelled', '', 'succeeded', 're_none', now() - interval '2 minutes')`,
      [order.order_id],
    );
    await compared();
    expect(await findingsOf(order.order_id)).toMatchObject([{ class: 'ours_only', kind: 'refund', ours_minor: 5 }]);
  });

  it.each([
    ['amount', { amount_minor: 1 }],
    ['currency', { currency: 'EUR' as const }],
  ])('has another %s, which settles nothing', async (_what, other) => {
    const order = orderWith();
    await writePayment(order, 'unknown', null);
    await chargeBehindOurBack({ ...order, ...other });
    await compared();
    const theirs_minor = 'amount_minor' in other ? 1 : 126_10;
    const found = { class: 'amount_mismatch', kind: 'charge', ours_minor: 126_10, theirs_minor, resolved: false };
    expect(await findingsOf(order.order_id)).toEqual([found]);
    expect((await desk.find(order.order_id)).body.status).toBe('unknown');
  });

  it('is read anew when it has forgotten', async () => {
    const { port } = new URL(office.provider.address);
    await office.provider.stop();
    await office.startProvider(Number(port));
    const order = orderWith({ country: 'JP', currency: 'JPY' });
    await desk.process(order);
    await waitUntil('the charge to be seen', async () => {
      const [row] = await office.sql<{ ledger_seq: number }>('SELECT ledger_seq::int FROM payment WHERE key = $1', [
        order.order_id,
      ]);
      return row?.ledger_seq === 1;
    });
    expect(log.errors.some(({ message }) => message === 'The ledger of the provider has lost entries')).toBe(true);
  });

  it('is shown to our own services only', async () => {
    const { status } = await desk.ask('/api/payments/reconciliation', { headers: { authorization: '' } });
    expect(status).toBe(401);
  });
});
