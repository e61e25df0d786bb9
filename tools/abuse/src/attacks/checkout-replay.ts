import { randomUUID } from 'node:crypto';
import type { Attack } from '../attack.js';
import { type Answer, count, repeat } from '../attacker/attacker.js';
import { firstProduct } from '../attacker/first-product.js';
import { signUp } from '../attacker/sign-up.js';
import { inLog, inMetric } from '../expect.js';
import { alert, counted, limitedAsShopper } from '../sign.js';
import { AND_AS_MUCH_AGAIN, CHECKOUT_LIMIT } from './limits.js';

const ALTERED = 4;
const REPLAYS = 40;
/** Under way, or too often. */
const TOLD_TO_WAIT = [409, 429];

export const checkoutReplay: Attack = {
  name: 'checkout-replay',
  meaning: 'a checkout is sent again with other contents, then forty times as it was: one order, charged once',
  truth: () => ({
    must: [
      inMetric(counted('webstore.refusals', { type: 'idempotency-key-reused' }, ALTERED)),
      inLog(limitedAsShopper('checkout')),
      inMetric(
        counted(
          'webstore.rate_limit.exceeded',
          { limit_type: 'checkout' },
          REPLAYS - CHECKOUT_LIMIT * AND_AS_MUCH_AGAIN,
        ),
      ),
    ],
    may: [alert('HighRateLimitViolations')],
  }),
  strike: async ({ attackers }) => {
    const attacker = attackers.one();
    const token = await signUp(attacker);
    const items = [{ product_id: await firstProduct(attacker), quantity: 1 }];
    const order = { country: 'US', payment_method: 'card', items };
    const sent = { token, headers: { 'idempotency-key': randomUUID() } };
    const first = await attacker.post('/orders', order, sent);
    const altered = await repeat(ALTERED, (turn) => attacker.post('/orders', { ...order, country: other(turn) }, sent));
    const replays = await repeat(REPLAYS, () => attacker.post('/orders', order, sent));
    const orders = await attacker.get('/orders', { token });
    return [
      ...(isOneOrder(orders) ? [] : [`the shopper has other orders than the one: ${orders.text.slice(0, 200)}`]),
      ...(count(altered, 200, 201, 202) > 0 ? ['an altered checkout was taken under the key of another'] : []),
      ...(replays.every((replay) => isSame(replay, first)) ? [] : ['a replay was answered otherwise than the first']),
    ];
  },
};

const other = (turn: number) => (turn % 2 === 0 ? 'DE' : 'JP');

const isSame = (replay: Answer, first: Answer) => TOLD_TO_WAIT.includes(replay.status) || replay.text === first.text;

function isOneOrder({ status, text }: Answer): boolean {
  return status === 200 && (JSON.parse(text) as { items: unknown[] }).items.length === 1;
}
