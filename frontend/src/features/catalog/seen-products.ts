import type { Country } from '../../countries/countries';

/** Without its price, which may be another by then. */
export interface SeenProduct {
  readonly id: string;
  readonly name: string;
  readonly picture: string;
}

const KEPT = 9;

/** What was looked at in the country on this device, the last first. */
export function seenProducts(country: Country): SeenProduct[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(country)) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

export function keepSeen(country: Country, product: SeenProduct): void {
  const others = seenProducts(country).filter(({ id }) => id !== product.id);
  try {
    localStorage.setItem(keyOf(country), JSON.stringify([product, ...others].slice(0, KEPT)));
  } catch {
    // A browser that keeps nothing has seen nothing.
  }
}

function keyOf(country: Country): string {
  return `seen-${country}`;
}
