import { randomUUID } from 'node:crypto';
import type { PromotionCheck, PromotionCheckBody } from '@webstore/contracts';
import { createService } from '@webstore/nest-service';
import pg from 'pg';
import { AppModule } from '../src/app.module.js';
import { describePromotions } from '../src/describe-promotions.js';

const TOKEN = 'a-token-of-the-house';

/** Runs SQL beside the service, as an operator would. */
export async function askDatabase(url: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=promotions' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export type PromotionsShop = Awaited<ReturnType<typeof openPromotions>>;

/** The service as the main service meets it, over HTTP. */
export async function openPromotions(databaseUrl: string, holdMs?: number) {
  Object.assign(process.env, { DATABASE_URL: databaseUrl, SERVICE_TOKEN: TOKEN, COUPON_HOLD_MS: holdMs ?? '' });
  const app = await createService(AppModule, { name: 'promotions-service', prepare: describePromotions });
  app.useLogger(false);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();

  const send = (method: string, path: string, body?: unknown, authorization = `Bearer ${TOKEN}`) =>
    fetch(address + path, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const check = async (order: Partial<PromotionCheckBody>) => {
    const response = await send('POST', '/api/promotions/check', orderWith(order));
    if (response.status !== 200) throw new Error(`a check was answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as PromotionCheck;
  };
  const statusOf = async (method: string, path: string) =>
    ((await (await send(method, `/api/promotions/uses/${path}`)).json()) as { status: string }).status;

  return {
    app,
    send,
    check,
    confirm: (orderId: string) => statusOf('POST', `${orderId}/confirm`),
    release: (orderId: string) => statusOf('DELETE', orderId),
    close: () => app.close(),
  };
}

/** An order of 150 dollars by a new customer, but for the facts that matter. */
export function orderWith(facts: Partial<PromotionCheckBody>): PromotionCheckBody {
  return { user_id: randomUUID(), country: 'US', amount: { amount_minor: 150_00, currency: 'USD' }, ...facts };
}
