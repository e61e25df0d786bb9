import { CouponGuesses } from './coupon-guesses.js';
import type { SuspiciousActivity } from './suspicious-activity.js';

describe('a coupon that there is not', () => {
  const seen: string[] = [];
  const activity = { seeGuess: (address: string) => void seen.push(address) };
  const guesses = new CouponGuesses(activity as unknown as SuspiciousActivity);
  const ask = (shopperId: string, code: string) =>
    guesses.report({ shopperId, code, address: `${shopperId} ${code}`, traceId: 'a' });

  it('is a guess when a shopper asks for it, and none when their page asks for it again', () => {
    for (const code of ['SPRING', 'SPRING', 'SUMMER', 'SUMMER', 'SPRING']) ask('mia', code);
    ask('ben', 'SPRING');
    expect(seen).toEqual(['mia SPRING', 'mia SUMMER', 'mia SPRING', 'ben SPRING']);
  });
});
