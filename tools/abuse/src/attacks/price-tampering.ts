import { randomUUID } from 'node:crypto';
import type { Attack } from '../attack.js';
import { type Answer, type Attacker, repeat } from '../attacker/attacker.js';
import { firstProduct } from '../attacker/first-product.js';
import { signUp } from '../attacker/sign-up.js';
import { suspicionOf } from '../expect.js';

/** One account checks out ten times a minute at most; half of the claims are made by each. */
const ACCOUNTS = 6;
const HALF = 6;
const CENT = { amount_minor: 1, currency: 'USD' };

/** What is claimed of an order beside what a shopper may say. */
const CLAIMS: readonly object[] = [
  { price: 1 },
  { total: CENT },
  { amount_minor: 1 },
  { discount: { amount_minor: 99_999, currency: 'USD' } },
  { customer_id: randomUUID() },
  { status: 'confirmed' },
  { expected_total: CENT },
  { expected_total: { amount_minor: -1, currency: 'USD' } },
];

const LINES: readonly object[] = [
  { quantity: -1 },
  { quantity: 0 },
  { quantity: 0.01 },
  { quantity: 1, unit_price: CENT },
];

export const priceTampering: Attack = {
  name: 'price-tampering',
  meaning: 'orders that bring their own price, total, discount, buyer or a quantity below one: none is taken',
  truth: ({ attackers }) => ({
    must: suspicionOf('abuse', attackers.address()),
  }),
  strike: async ({ attackers }) => {
    const attacker = attackers.one();
    const product = { product_id: await firstProduct(attacker), quantity: 1 };
    const bodies = [
      ...CLAIMS.map((claim) => ({ items: [product], ...claim })),
      ...LINES.map((line) => ({ items: [{ ...product, ...line }] })),
    ];
    const answers: Answer[] = [];
    for (let account = 0; account < ACCOUNTS; account += 1) {
      const token = await signUp(attacker);
      const claims = bodies.slice((account % 2) * HALF, (account % 2) * HALF + HALF);
      answers.push(...(await repeat(claims.length, (turn) => order(attacker, token, claims[turn] ?? {}))));
    }
    const taken = answers.filter(({ status }) => status < 400 || status >= 500);
    return taken.map(
      ({ status, text }) => `an order with a claim of its own was answered ${status}: ${text.slice(0, 120)}`,
    );
  },
};

function order(attacker: Attacker, token: string, claim: object): Promise<Answer> {
  const body = { country: 'US', payment_method: 'card', ...claim };
  return attacker.post('/orders', body, { token, headers: { 'idempotency-key': randomUUID() } });
}
