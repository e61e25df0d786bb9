import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoggerService } from '@nestjs/common';
import { type BackingService, startPostgres } from '@webstore/backing-services';
import type { Payment, PaymentBody, Refund } from '@webstore/contracts';
import { migrate } from '@webstore/database';
import { createService } from '@webstore/nest-service';
import { partNamed, type RunningPart, spawnPart } from '@webstore/parts';
import pg from 'pg';
import { AppModule } from '../src/app.module.js';
import { describePayments } from '../src/describe-payments.js';
import { migrations } from '../src/migrations/index.js';

const TOKEN = 'a-token-of-the-house';

/** What a test reads of an answer: a payment, a refund or a problem. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Payment & Refund & { readonly type: string; readonly detail: string };
}

/** A migrated PostgreSQL of this test file's own. */
export async function startDatabase(): Promise<BackingService> {
  const database = await startPostgres({ folder: join(tmpdir(), `payments-${randomUUID()}`), throwAway: true });
  await migrate({ url: database.url, schema: 'payments', migrations });
  return database;
}

/** Runs SQL beside the service, as an operator would. */
export async function askDatabase<Row>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=payments' });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The real mock as a process, without moods of its own. */
export function startProvider(port = 0): Promise<RunningPart> {
  return spawnPart(partNamed('payment-provider'), { port, environment: { RATES: 'off' } });
}

/** Lets faults strike until they have struck often enough or are taken back. */
export async function switchFaults(provider: string, ...faults: readonly object[]): Promise<void> {
  await fetch(`${provider}/admin/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ faults }),
  });
}

/** What the provider really did with an order's money, as `charge 12610` and `refund 500`. */
export async function moneyMoved(provider: string, orderId: string): Promise<string[]> {
  const response = await fetch(`${provider}/api/payment/ledger?limit=1000`);
  const { entries } = (await response.json()) as { entries: Entry[] };
  const ids = entries.filter(({ reference }) => reference === orderId).map(({ id }) => id);
  return entries
    .filter(({ id, payment_id }) => ids.includes(payment_id ?? id))
    .map(({ kind, amount_minor }) => `${kind} ${amount_minor}`);
}

/** A logger that keeps what is logged at ERROR. */
export function errorLog() {
  const errors: { readonly message: string; readonly order_id?: string; readonly key?: string }[] = [];
  const ignore = () => undefined;
  return { errors, log: ignore, warn: ignore, error: (facts: (typeof errors)[number]) => void errors.push(facts) };
}

interface Entry {
  readonly kind: string;
  readonly id: string;
  readonly payment_id?: string;
  readonly reference?: string;
  readonly amount_minor: number;
}

export type PaymentsDesk = Awaited<ReturnType<typeof openPayments>>;

export interface DeskOptions {
  /** Beside what the desk sets itself; without it, the service does nothing of its own accord. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly logger?: LoggerService;
}

const NOTHING_BY_ITSELF = { COMPLETE_EVERY_MS: '0', RECONCILE_EVERY_MS: '0', STRAY_REFUND_AFTER_MS: '' };

/** The service as the main service meets it, over HTTP. */
export async function openPayments(databaseUrl: string, providerUrl: string, options: DeskOptions = {}) {
  const addresses = { DATABASE_URL: databaseUrl, PROVIDER_URL: providerUrl, SERVICE_TOKEN: TOKEN };
  Object.assign(process.env, addresses, NOTHING_BY_ITSELF, options.environment);
  const app = await createService(AppModule, { name: 'payments-service', prepare: describePayments });
  app.useLogger(options.logger ?? false);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();

  const ask = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    const response = await fetch(address + path, {
      ...init,
      headers: { authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) },
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Reply['body'] };
  };
  const post = (path: string, body: object, headers: Record<string, string>) =>
    ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });

  return {
    address,
    ask,
    process: (order: PaymentBody, headers: Record<string, string> = { 'idempotency-key': order.order_id }) =>
      post('/api/payments/process', order, headers),
    void: ({ order_id, user_id, amount_minor, currency, country }: PaymentBody) =>
      post(`/api/payments/${order_id}/void`, { user_id, amount_minor, currency, country }, {}),
    find: (orderId: string) => ask(`/api/payments/${orderId}`),
    refund: (orderId: string, amount_minor: number, key = `${orderId}:refund:1`) =>
      post(
        '/api/payments/refund',
        { order_id: orderId, amount_minor, reason: 'cancelled' },
        { 'idempotency-key': key },
      ),
    close: () => app.close(),
  };
}

/** An order of 126.10 dollars from the US, but for the facts that matter. */
export function orderWith(facts: Partial<PaymentBody> = {}): PaymentBody {
  return {
    order_id: randomUUID(),
    user_id: randomUUID(),
    amount_minor: 126_10,
    currency: 'USD',
    country: 'US',
    method: 'card',
    ...facts,
  };
}
