import type { Country } from '@webstore/contracts';

/** From an amount on, prices stand `step` apart and end in `ending`; all in minor units. */
interface Tier {
  readonly from: number;
  readonly step: number;
  readonly ending: number;
}

interface PriceList {
  /** Minor units there for one US cent on the tag: the exchange rate, the tax inside the price, and what people earn. */
  readonly perUsdMinor: number;
  readonly tiers: readonly Tier[];
}

const europe: readonly Tier[] = [
  { from: 0, step: 50, ending: 0 },
  { from: 20_00, step: 100, ending: 95 },
  { from: 100_00, step: 500, ending: 0 },
];

// Rates are round numbers decided once, not today's: a price tag does not follow the exchange.
// Brazil and India are priced for their purchasing power, at about 75 % and 40 % of the bare exchange;
// the shop earns less there on purpose, and does not claim that its costs are lower.
const priceLists: Readonly<Record<Country, PriceList>> = {
  US: {
    perUsdMinor: 1,
    tiers: [
      { from: 0, step: 50, ending: 0 },
      { from: 20_00, step: 100, ending: 0 },
    ],
  },
  UK: { perUsdMinor: 0.94, tiers: europe },
  DE: { perUsdMinor: 1.1, tiers: europe },
  FR: { perUsdMinor: 1.1, tiers: europe },
  JP: {
    perUsdMinor: 1.65,
    tiers: [
      { from: 0, step: 100, ending: 80 },
      { from: 3_000, step: 500, ending: 480 },
      { from: 20_000, step: 1_000, ending: 0 },
    ],
  },
  BR: {
    perUsdMinor: 4.1,
    tiers: [
      { from: 0, step: 100, ending: 90 },
      { from: 100_00, step: 1_000, ending: 990 },
      { from: 1_000_00, step: 5_000, ending: 4_990 },
    ],
  },
  IN: {
    perUsdMinor: 34,
    tiers: [
      { from: 0, step: 50_00, ending: 49_00 },
      { from: 5_000_00, step: 100_00, ending: 99_00 },
      { from: 20_000_00, step: 500_00, ending: 499_00 },
    ],
  },
};

function nearest(amount: number, { step, ending }: Tier): number {
  const least = ending > 0 ? ending : step;
  return Math.max(least, Math.round((amount - ending) / step) * step + ending);
}

/**
 * What a product of `usdMinor` cents costs in a country, in the minor units of its currency, with an ending that is
 * usual there. A dearer product is never cheaper elsewhere. Throws a RangeError unless `usdMinor` is a positive integer.
 */
export function localPrice(usdMinor: number, country: Country): number {
  if (!Number.isSafeInteger(usdMinor) || usdMinor <= 0) throw new RangeError(`not a price in cents: ${usdMinor}`);
  const { perUsdMinor, tiers } = priceLists[country];
  const amount = usdMinor * perUsdMinor;
  // Each tier ends where the next begins, and the largest counts, so that no price falls at the handover.
  const tags = tiers.map((tier, index) => nearest(Math.min(amount, tiers[index + 1]?.from ?? amount), tier));
  return Math.max(...tags.filter((_, index) => (tiers[index]?.from ?? 0) <= amount));
}
