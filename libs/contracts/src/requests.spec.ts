import type { z } from 'zod';
import {
  addressSchema,
  cartAddBodySchema,
  cartQuerySchema,
  checkoutBodySchema,
  couponSchema,
  directOrderBodySchema,
  loginBodySchema,
  orderListQuerySchema,
  productIdSchema,
  productQuerySchema,
  quantitySchema,
  registerBodySchema,
} from './index.js';

const takes = (schema: z.ZodType, input: unknown) => schema.safeParse(input).success;

describe('a search for products', () => {
  it('shows the featured ones, 24 at a time, when nothing is asked', () => {
    expect(productQuerySchema.parse({})).toEqual({ sort: 'featured', limit: 24 });
  });

  it('reads numbers from the text of an address', () => {
    const query = {
      q: ' kettle ',
      min_price: '0',
      max_price: '5000',
      limit: '100',
      sort: 'price-asc',
      category: 'kitchen',
    };
    expect(productQuerySchema.parse(query)).toEqual({
      ...query,
      q: 'kettle',
      min_price: 0,
      max_price: 5_000,
      limit: 100,
    });
  });

  it.each([
    ['no products', { limit: '0' }],
    ['more than 100 products', { limit: '101' }],
    ['half a product', { limit: '1.5' }],
    ['many products in words', { limit: 'many' }],
    ['a price below nothing', { min_price: '-1' }],
    ['a price beyond all reason', { max_price: '1000000000001' }],
    ['an order that there is not', { sort: 'cheapest' }],
    ['81 letters', { q: 'x'.repeat(81) }],
    ['a zero byte, which PostgreSQL cannot store', { q: 'a\u0000b' }],
    ['a category that is no id', { category: 'Kitchen & Table' }],
    ['a cursor of a novel', { cursor: 'x'.repeat(401) }],
    ['something unknown', { colour: 'red' }],
  ])('is not taken for %s', (_what, query) => {
    expect(takes(productQuerySchema, query)).toBe(false);
  });
});

describe('a coupon', () => {
  it.each([
    ['welcome10', 'WELCOME10'],
    ['  Summer26 ', 'SUMMER26'],
    ['VIP', 'VIP'],
  ])('"%s" is %s', (typed, code) => {
    expect(couponSchema.parse(typed)).toBe(code);
  });

  it.each(['', 'AB', 'X'.repeat(41), 'TEN-OFF', 'TEN OFF', 'ÜBER', "A' OR 1=1"])('is not "%s"', (typed) => {
    expect(takes(couponSchema, typed)).toBe(false);
  });

  it('is in upper case wherever it is typed', () => {
    expect(cartQuerySchema.parse({ coupon: 'welcome10' })).toEqual({ country: 'US', coupon: 'WELCOME10' });
    const checkout = checkoutBodySchema.parse({ country: 'DE', payment_method: 'card', coupon: 'welcome10' });
    expect(checkout.coupon).toBe('WELCOME10');
  });
});

describe('what goes into a cart', () => {
  it.each(['vase', 'copper-kettle', 'lamp-2'])('is a product like %s', (id) => {
    expect(takes(productIdSchema, id)).toBe(true);
  });

  it.each(['', 'Vase', '-vase', 'vase-', 'a--b', 'vase/../lamp', 'x'.repeat(81)])('is no product like "%s"', (id) => {
    expect(takes(productIdSchema, id)).toBe(false);
  });

  it.each([1, 999])('may be %i pieces', (quantity) => {
    expect(takes(quantitySchema, quantity)).toBe(true);
  });

  it.each([0, -1, 1_000, 1.5, '2', null])('may not be %p pieces', (quantity) => {
    expect(takes(quantitySchema, quantity)).toBe(false);
  });

  it('is bought in a country', () => {
    expect(takes(cartAddBodySchema, { product_id: 'vase', quantity: 1, country: 'JP' })).toBe(true);
    expect(takes(cartAddBodySchema, { product_id: 'vase', quantity: 1 })).toBe(false);
  });
});

describe('a checkout', () => {
  const body = { country: 'UK', payment_method: 'card' };
  const address = { name: 'Ann', line1: '1 High St', city: 'Leeds', postal_code: 'LS1 1AA' };

  it('needs a country and a way to pay, and may have an address', () => {
    expect(checkoutBodySchema.parse(body)).toEqual(body);
    expect(takes(checkoutBodySchema, { ...body, email: 'ann@test.example', shipping_address: address })).toBe(true);
  });

  it.each(['4111111111111111', '4111 1111 1111 1111', 'Card', 'c', ''])('is not paid with "%s"', (payment_method) => {
    expect(takes(checkoutBodySchema, { ...body, payment_method })).toBe(false);
  });

  it.each(['name', 'line1', 'city', 'postal_code'])('goes to no address without its %s', (field) => {
    expect(takes(addressSchema, { ...address, [field]: '  ' })).toBe(false);
    expect(takes(addressSchema, { ...address, [field]: undefined })).toBe(false);
  });

  it('of products without a cart has 1 to 100 lines', () => {
    const lines = (count: number) => ({ ...body, items: Array(count).fill({ product_id: 'vase', quantity: 1 }) });
    expect([0, 1, 100, 101].map((count) => takes(directOrderBodySchema, lines(count)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a list of orders', () => {
  it('shows 20 at a time, and up to 100 when asked', () => {
    expect(orderListQuerySchema.parse({})).toEqual({ limit: 20 });
    expect(orderListQuerySchema.parse({ limit: '100' }).limit).toBe(100);
    expect(takes(orderListQuerySchema, { limit: '101' })).toBe(false);
  });
});

describe('an account', () => {
  const account = { email: 'Ann@Test.Example', password: 'long-enough', name: ' Ann ' };

  it('has its address in lower case and its name without blanks', () => {
    expect(registerBodySchema.parse(account)).toEqual({ ...account, email: 'ann@test.example', name: 'Ann' });
    expect(loginBodySchema.parse({ email: 'ANN@TEST.EXAMPLE', password: 'x' }).email).toBe('ann@test.example');
  });

  it.each([
    ['a short password', { password: 'seven77' }],
    ['a password of 129 characters', { password: 'x'.repeat(129) }],
    ['no address', { email: 'ann' }],
    ['a blank name', { name: '   ' }],
  ])('is not opened with %s', (_what, wrong) => {
    expect(takes(registerBodySchema, { ...account, ...wrong })).toBe(false);
  });
});
