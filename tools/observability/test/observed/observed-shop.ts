import type { FoundPrograms, ObserverName } from '@webstore/observability';
import { redirectSaga } from '@webstore/saga';
import { type Loose, Shop, waitUntil } from '@webstore/testing';
import { Pipeline } from '../pipeline.js';
import { Diary } from './diary.js';
import { Guest } from './guest.js';

export const SERVICES = ['main-service', 'payments-service', 'promotions-service', 'fulfillment-worker'] as const;

export const PER_ADDRESS = 60;
export const PER_USER = 30;
export const SIGN_IN_FAILURES = 9;
const SETTLED_WITHIN_MS = 180_000;

const DUE_SOON = `
  SELECT (SELECT count(*) FROM job WHERE run_at < now() + interval '1 minute')
    + (SELECT count(*) FROM saga WHERE NOT is_done) AS open`;

/** The whole shop, as it is delivered, and the five observers that it tells of itself. */
export class ObservedShop {
  readonly diary = new Diary();
  /** Idempotency keys that were made old enough to be forgotten. */
  oldKeys = 0;
  private guests = 0;

  private constructor(
    readonly pipeline: Pipeline,
    readonly shop: Shop,
  ) {}

  static async open(programs: ReadonlyMap<ObserverName, FoundPrograms>): Promise<ObservedShop> {
    const pipeline = await Pipeline.open(programs);
    try {
      return new ObservedShop(pipeline, await Shop.open({ environment: environmentOf(pipeline) }));
    } catch (error) {
      await pipeline.close();
      throw error;
    }
  }

  /** Somebody from an address where nobody has been. */
  async stranger(): Promise<Guest> {
    const at = this.guests++;
    const from = `10.0.${Math.floor(at / 250)}.${1 + (at % 250)}`;
    return new Guest({ shop: this.shop.address(), contract: await this.shop.contract(), diary: this.diary, from });
  }

  /** A new customer from there, signed in. */
  async guest(): Promise<Guest> {
    const stranger = await this.stranger();
    const account = { email: emailAt(stranger.from), password: 'a-long-password', name: 'Test Shopper' };
    const { body } = await stranger.post('/auth/register', account);
    return stranger.as(body.access_token);
  }

  async rows<Row extends object = Loose>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.shop.store.query<Row>(text, values)).rows;
  }

  /** The customer who came from this address. */
  async idOf(address: string): Promise<string> {
    const [customer] = await this.rows('SELECT id FROM customer WHERE email = $1', [emailAt(address)]);
    return customer.id;
  }

  /** The trace that an order was opened in. */
  async traceOf(orderId: string): Promise<string> {
    const [order] = await this.rows('SELECT substr(traceparent, 4, 32) AS trace FROM orders WHERE id = $1', [orderId]);
    return order.trace;
  }

  /** What an operator does with `npm run saga -- compensate`. */
  async callOff(orderId: string): Promise<void> {
    if (!(await redirectSaga(this.shop.store, orderId, 'UNDO'))) throw new Error(`${orderId} is not open`);
  }

  /** Until nothing is under way: what is left waits for days. */
  async settles(): Promise<void> {
    const isIdle = async () => Number((await this.rows(DUE_SOON))[0].open) === 0;
    await waitUntil('every order to come to its end', isIdle, SETTLED_WITHIN_MS);
  }

  async close(): Promise<void> {
    await this.shop.close();
    await this.pipeline.close();
  }
}

function emailAt(address: string): string {
  return `guest-${address}@test.example`;
}

function environmentOf(pipeline: Pipeline): Record<string, Record<string, string>> {
  const told = pipeline.environment;
  const limits = {
    RATE_LIMIT_PER_ADDRESS: String(PER_ADDRESS),
    RATE_LIMIT_PER_USER: String(PER_USER),
    SIGN_IN_FAILURES: String(SIGN_IN_FAILURES),
  };
  return {
    ...Object.fromEntries(SERVICES.map((service) => [service, told])),
    'main-service': { ...told, ...limits, TRUSTED_PROXIES: '127.0.0.1', PURGE_KEYS_EVERY_MS: '2000' },
    'payments-service': { ...told, RECONCILE_EVERY_MS: '2000' },
    // So that every run of a job can be read in the terminal.
    'fulfillment-worker': { ...told, LOG_LEVEL: 'debug' },
  };
}
