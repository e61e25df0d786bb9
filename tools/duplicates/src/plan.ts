/** How many keys there are, and how often each is sent at once. */
export interface Plan {
  readonly submits: number;
  readonly seed: number;
  /** Sent a hundred times at once and more. */
  readonly hotKeys: number;
  /** Sent a few times at once. */
  readonly keys: number;
  readonly shoppers: number;
  /** Of the edition, so that some of its orders find it sold out. */
  readonly editions: number;
}

export const HOT_COPIES = { least: 100, more: 51 };
export const COPIES = { least: 2, more: 4 };

const HOT_SHARE = 0.15;
const SHARE = 0.05;
const SUBMITS_PER_SHOPPER = 2_000;
const FEWEST_SHOPPERS = 10;
const MOST_SHOPPERS = 200;
const SUBMITS_PER_EDITION = 2_500;

/** A fifth of all submits are bursts of new keys; the others repeat what was answered long ago. */
export function planOf(submits: number, seed: number): Plan {
  const keysOf = (share: number, { least, more }: typeof COPIES) =>
    Math.ceil((submits * share) / (least + (more - 1) / 2));
  return {
    submits,
    seed,
    hotKeys: keysOf(HOT_SHARE, HOT_COPIES),
    keys: keysOf(SHARE, COPIES),
    shoppers: Math.min(MOST_SHOPPERS, Math.max(FEWEST_SHOPPERS, Math.ceil(submits / SUBMITS_PER_SHOPPER))),
    editions: Math.ceil(submits / SUBMITS_PER_EDITION),
  };
}
