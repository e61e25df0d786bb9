import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createService } from '@webstore/nest-service';
import { UNDISTURBED } from '@webstore/parts';
import { ApiContract, Shop, Shopper, Visitor } from '@webstore/testing';
import { AppModule } from '../src/app.module.js';
import { serviceOptions } from '../src/service-options.js';

export interface MainDesk {
  readonly shop: Shop;
  readonly app: NestFastifyApplication;
  readonly visitor: Visitor;
  /** A new customer, signed in. */
  shopper(): Promise<Shopper>;
  close(): Promise<void>;
}

/** Two main-services in the process of the test, so that it sees what they record, and whom they call as processes. */
export async function openMainDesk(environment: Readonly<Record<string, string>> = {}): Promise<MainDesk> {
  const shop = await Shop.open({ parts: ['payment-provider', 'payments-service', 'promotions-service', 'inventory'] });
  Object.assign(process.env, {
    DATABASE_URL: shop.database.url,
    REDIS_URL: shop.redis.url,
    PAYMENTS_URL: shop.address('payments-service'),
    PROMOTIONS_URL: shop.address('promotions-service'),
    INVENTORY_URL: shop.address('inventory'),
    SERVICE_TOKEN: 'a-token-for-the-tests',
    ...UNDISTURBED,
    ...environment,
  });
  const [app, replica] = [await start(), await start()];
  const address = await app.getUrl();
  const contract = await ApiContract.of(address);
  const visitor = new Visitor(address, contract);
  const shopper = async () => {
    const account = { email: `${randomUUID()}@test.example`, password: 'a-long-password', name: 'Test Shopper' };
    const { body } = await visitor.post('/auth/register', account);
    return new Shopper(address, contract, body.access_token);
  };
  const close = async () => {
    await Promise.all([app.close(), replica.close()]);
    await shop.close();
  };
  return { shop, app, visitor, shopper, close };
}

async function start(): Promise<NestFastifyApplication> {
  const app = await createService(AppModule, serviceOptions);
  app.useLogger(false);
  await app.listen(0, '127.0.0.1');
  return app;
}
