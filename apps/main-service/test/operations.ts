import { connect } from 'node:net';
import type { Loose } from '@webstore/testing';

const ORDER_ID = '0198a0a0-0000-7000-8000-000000000000';

const account = { email: 'ada@test.example', password: 'a-long-password' };
const address = { name: 'Ada', line1: '1 Mill Lane', line2: '', city: 'Bath', region: '', postal_code: 'BA1 1AA' };
const payment = {
  country: 'US',
  payment_method: 'card',
  coupon: 'WELCOME10',
  email: 'ada@test.example',
  shipping_address: address,
};

/** A body that each operation understands, with every field that it knows. */
export const understood: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'post /auth/register': { ...account, name: 'Ada' },
  'post /auth/login': account,
  'post /auth/refresh': { refresh_token: 'ws_unknown' },
  'post /cart/add': { product_id: 'no-such-product', quantity: 1, country: 'US' },
  'patch /cart/items/{product_id}': { quantity: 1 },
  'post /checkout': payment,
  'post /orders/checkout': payment,
  'post /orders': { ...payment, items: [{ product_id: 'no-such-product', quantity: 1 }] },
};

const parameters: Readonly<Record<string, string>> = {
  country: 'us',
  product_id: 'no-such-product',
  id: ORDER_ID,
  type: 'not-found',
  file: 'no-such-product.svg',
};

export interface Operation {
  /** As in `understood`. */
  readonly name: string;
  readonly method: string;
  readonly template: string;
  readonly path: string;
  readonly takesBody: boolean;
  readonly isForShoppers: boolean;
}

/** Everything that the API document offers. */
export async function operationsOf(shopAddress: string): Promise<Operation[]> {
  const document = (await (await fetch(`${shopAddress}/openapi.json`)).json()) as Loose;
  return Object.entries<Loose>(document.paths).flatMap(([template, methods]) =>
    Object.entries<Loose>(methods).map(([method, { requestBody, security }]) => ({
      name: `${method} ${template}`,
      method: method.toUpperCase(),
      template,
      path: pathOf(template, parameters),
      takesBody: requestBody !== undefined,
      isForShoppers: security !== undefined,
    })),
  );
}

/** The address of an operation with these in the place of its parameters. */
export function pathOf(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `no-value-for-${name}`);
}

/** All that is said back on a bare connection to what no HTTP client would send. */
export function overTheWire(shopAddress: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(shopAddress).port), '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(heard));
  });
}
