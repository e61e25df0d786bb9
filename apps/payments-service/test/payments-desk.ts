import { randomUUID } from 'node:crypto';
import type { LoggerService } from '@nestjs/common';
import type { Payment, PaymentBody, Refund } from '@webstore/contracts';
import { createService } from '@webstore/nest-service';
import { AppModule } from '../src/app.module.js';
import { describePayments } from '../src/describe-payments.js';

const TOKEN = 'a-token-of-the-house';

/** What a test reads of an answer: a payment, a refund or a problem. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Payment & Refund & { readonly type: string; readonly detail: string };
}

/** A logger that keeps what is logged at ERROR. */
export function errorLog() {
  const errors: { readonly message: string; readonly order_id?: string; readonly key?: string }[] = [];
  const ignore = () => undefined;
  return { errors, log: ignore, warn: ignore, error: (facts: (typeof errors)[number]) => void errors.push(facts) };
}

export type PaymentsDesk = Awaited<ReturnType<typeof openDesk>>;

export interface DeskOptions {
  /** Beside what the desk sets itself; without it, the service does nothing of its own accord. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly logger?: LoggerService;
}

const NOTHING_BY_ITSELF = { COMPLETE_EVERY_MS: '0', RECONCILE_EVERY_MS: '0', STRAY_REFUND_AFTER_MS: '' };

/** The service as the main service meets it, over HTTP. */
export async function openDesk(databaseUrl: string, providerUrl: string, options: DeskOptions = {}) {
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

  let closed: Promise<void> | undefined;

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
    close: () => {
      closed ??= app.close();
      return closed;
    },
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
