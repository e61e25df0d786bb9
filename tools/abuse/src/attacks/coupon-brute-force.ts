import type { Attack } from '../attack.js';
import { type Answer, count, repeat } from '../attacker/attacker.js';
import { firstProduct } from '../attacker/first-product.js';
import { signUp } from '../attacker/sign-up.js';
import { inLog, inMetric, suspicionOf } from '../expect.js';
import { alert, counted, limitedAsShopper } from '../sign.js';
import { AND_AS_MUCH_AGAIN, SHOPPER_LIMIT } from './limits.js';

const GUESSES = 180;
const TRIED_AT_MOST = SHOPPER_LIMIT * AND_AS_MUCH_AGAIN;

export const couponBruteForce: Attack = {
  name: 'coupon-brute-force',
  meaning: 'a signed-in shopper guesses coupon codes in the cart, where a wrong one costs nothing',
  truth: ({ attackers }) => ({
    must: [
      ...suspicionOf('abuse', attackers.address()),
      inLog(limitedAsShopper('user')),
      inMetric(counted('webstore.rate_limit.exceeded', { limit_type: 'user' }, GUESSES - TRIED_AT_MOST)),
    ],
    may: [alert('HighRateLimitViolations')],
  }),
  strike: async ({ attackers, dice }) => {
    const attacker = attackers.one();
    const token = await signUp(attacker);
    const body = { product_id: await firstProduct(attacker), quantity: 1, country: 'US' };
    await attacker.post('/cart/add', body, { token });
    const guess = () => `GUESS${dice.below(1_000_000)}`;
    const answers = await repeat(GUESSES, () => attacker.get(`/cart?country=US&coupon=${guess()}`, { token }));
    const tried = count(answers, 200);
    return [
      ...(tried > TRIED_AT_MOST ? [`${tried} codes were tried, ${SHOPPER_LIMIT} are allowed in a minute`] : []),
      ...(answers.some(isDiscounted) ? ['a guessed code took something off'] : []),
    ];
  },
};

function isDiscounted({ status, text }: Answer): boolean {
  if (status !== 200) return false;
  const { discount } = JSON.parse(text) as { discount: { promo_code: string | null } | null };
  return discount?.promo_code?.startsWith('GUESS') === true;
}
