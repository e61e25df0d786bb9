import { type Money, portion, toUsd } from '@webstore/money';
import type { Offer } from './offer.js';

/** Dearest first: the first that the amount is strictly above is the one. */
const tiers = [
  { code: 'TIER10', aboveUsdMinor: 500_00, basisPoints: 1_000 },
  { code: 'TIER5', aboveUsdMinor: 200_00, basisPoints: 500 },
  { code: 'TIER3', aboveUsdMinor: 100_00, basisPoints: 300 },
] as const;

/** What the size of the order alone earns: one offer or none. Compared by the equivalent rounded to the cent, as an order shows it. */
export function tierOffers(amount: Money): Offer[] {
  const equivalentMinor = toUsd(amount).amountMinor;
  const tier = tiers.find(({ aboveUsdMinor }) => equivalentMinor > aboveUsdMinor);
  return tier ? [{ code: tier.code, discount: portion(amount, tier.basisPoints) }] : [];
}
