import { calm, provoke, waitUntil } from '@webstore/testing';
import type { ObservedShop } from './observed-shop.js';
import type { Purchase, Shoppers } from './shopping.js';

const LAMP = 'test-lamp';
const RESERVE = '/api/inventory/reserve';
const SUPPLIER = '/api/inventory/supplier-order';
const NO_ANSWER = { faults: [{ name: 'drop-after-apply' }, { name: '5xx', route: '/api/payment/by-key' }] };

/** What can become of goods after the payment, by what the warehouses and the supplier do. */
const fates = {
  alternative_warehouse: { rates: { not_in_preferred_warehouse: 1 } },
  supplier: { faults: [{ name: 'decline', route: RESERVE }] },
  delayed: {
    faults: [
      { name: 'decline', route: RESERVE },
      { name: 'decline', route: SUPPLIER, reason: 'supplier_out_of_stock' },
    ],
  },
  cancelled_out_of_stock: {
    faults: [
      { name: 'decline', route: RESERVE },
      { name: 'decline', route: SUPPLIER, reason: 'discontinued' },
    ],
  },
} as const;

/** Orders that do not go as shoppers would like it, each made so by a fault of a third party. */
export class Fates {
  constructor(
    private readonly observed: ObservedShop,
    private readonly shoppers: Shoppers,
  ) {}

  async stockShelves(): Promise<void> {
    const { shop } = this.observed;
    await shop.stocks({ id: LAMP, usdMinor: 60_00, stock: 1_000 });
    await shop.stocks({ id: 'test-scarce', usdMinor: 20_00, stock: 1 });
    await shop.stocks({ id: 'test-limited', usdMinor: 30_00, stock: 1, inventoryPolicy: 'pessimistic' });
  }

  /** Buys a lamp whose goods fare like this. */
  async meets(fate: keyof typeof fates, coupon?: string): Promise<Purchase> {
    const { shop } = this.observed;
    await provoke(shop, 'inventory', fates[fate]);
    const bought = await this.shoppers.buyOnly(LAMP, 1, { ...(coupon !== undefined && { coupon }) });
    const hasMet = async () => (await this.observed.rows(FARES, [bought.orderId, fate]))[0];
    await waitUntil(`an order that is ${fate}`, hasMet, COMES_WITHIN_MS);
    await calm(shop, 'inventory');
    return bought;
  }

  async ofGoods(): Promise<void> {
    await this.meets('alternative_warehouse');
    await this.meets('supplier');
    await this.meets('delayed');
    await this.meets('cancelled_out_of_stock', 'WELCOME10');
    const { guest, orderId } = await this.meets('delayed', 'WELCOME10');
    await guest.post(`/orders/${orderId}/cancel`, undefined, { 'idempotency-key': orderId });
  }

  async ofPayments(): Promise<void> {
    const { shoppers } = this;
    await shoppers.buy({ country: 'UK', method: 'card_declined', coupon: 'WELCOME10' });
    await shoppers.buy({ country: 'JP', method: 'card_declined' });
    await shoppers.buy({ country: 'DE', method: 'card_slow' });
    await shoppers.buy({ country: 'US', coupon: 'NO-SUCH-COUPON' });
    await shoppers.buyOnly(LAMP, 9);
    await shoppers.buyOnly(LAMP, 1, { coupon: 'WELCOME10' });
    await shoppers.buyOnly('test-scarce', 3);
    await shoppers.buyOnly('test-limited');
    await shoppers.buyOnly('test-limited');
    await shoppers.orderDirectly(LAMP);
    await this.calledOff();
  }

  /** An operator calls a checkout off whose payment nobody knows the end of, and payments does not answer at first. */
  private async calledOff(): Promise<void> {
    const { shop } = this.observed;
    await provoke(shop, 'payment-provider', NO_ANSWER);
    const { orderId } = await this.shoppers.buyOnly(LAMP);
    const { pid } = shop.part('payments-service');
    process.kill(pid, 'SIGSTOP');
    try {
      await this.observed.callOff(orderId);
      const hasFailed = async () => (await this.observed.rows(FAILED_STEP, [orderId]))[0];
      await waitUntil('a step that failed', hasFailed, COMES_WITHIN_MS);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await calm(shop, 'payment-provider');
    await this.observed.settles();
  }

  /** The CRM is away for one order, and has no use for another. */
  async ofNews(): Promise<void> {
    const { shop } = this.observed;
    await provoke(shop, 'crm', { faults: [{ name: '5xx' }] });
    await this.shoppers.buyOnly(LAMP);
    const hasFailed = () => shop.logged('fulfillment-worker', FAILED).length > 0;
    await waitUntil('a job that failed', hasFailed, COMES_WITHIN_MS);
    await provoke(shop, 'crm', { faults: [{ name: 'decline' }] });
    const { orderId } = await this.shoppers.buyOnly(LAMP);
    const isRefused = async () => (await this.observed.rows(NEARLY_DEAD, [orderId]))[0];
    await waitUntil('a job that is refused', isRefused, COMES_WITHIN_MS);
    const isDead = async () => (await this.observed.rows('SELECT FROM dead_job')).length === 1;
    await waitUntil('a dead job', isDead, COMES_WITHIN_MS);
    await calm(shop, 'crm');
  }
}

/** What the shop does within seconds, on a busy machine. */
const COMES_WITHIN_MS = 120_000;
const FARES = 'SELECT FROM order_line WHERE order_id = $1 AND fulfillment_status = $2';
const FAILED_STEP = `SELECT FROM saga_log WHERE saga_id = $1 AND event = 'failed' AND detail NOT LIKE 'NotYet:%'`;
const FAILED = 'A job failed and comes again';

/** As if it had been refused nine times: the tenth is the last. */
const NEARLY_DEAD = `
  UPDATE job SET refusals = 9, run_at = now() WHERE kind = 'update-crm' AND payload->>'order_id' = $1 AND refusals > 0
  RETURNING id`;
