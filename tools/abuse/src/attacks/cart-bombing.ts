import type { Attack } from '../attack.js';
import { count, repeat } from '../attacker/attacker.js';
import { firstProduct } from '../attacker/first-product.js';
import { signUp } from '../attacker/sign-up.js';
import { inLog, inMetric, suspicionOf } from '../expect.js';
import { alert, counted, limitedAsShopper } from '../sign.js';
import { SHOPPER_LIMIT } from './limits.js';

const BOMBS = 150;
const MOST = 999;

export const cartBombing: Attack = {
  name: 'cart-bombing',
  meaning:
    'a signed-in shopper puts 999 of a thing into the cart again and again: the cart stays as small as it may be',
  truth: ({ attackers }) => ({
    must: [
      ...suspicionOf('abuse', attackers.address()),
      inLog(limitedAsShopper('user')),
      inMetric(counted('webstore.refusals', { type: 'cart-full' }, SHOPPER_LIMIT / 2)),
    ],
    may: [alert('HighRateLimitViolations')],
  }),
  strike: async ({ attackers }) => {
    const attacker = attackers.one();
    const token = await signUp(attacker);
    const body = { product_id: await firstProduct(attacker), quantity: MOST, country: 'US' };
    const answers = await repeat(BOMBS, () => attacker.post('/cart/add', body, { token }));
    const taken = count(answers, 200);
    return taken > 1 ? [`${taken} times ${MOST} pieces were taken into one cart`] : [];
  },
};
