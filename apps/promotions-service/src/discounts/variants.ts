import { createHash } from 'node:crypto';

export const variants = ['control', 'treatment'] as const;

export type Variant = (typeof variants)[number];

/** Whether the shopper is told in words which offer won. It never changes a price. */
export const BEST_OFFER_TEXT = 'best-offer-text';

/** The same customer always gets the same half of an experiment; another experiment divides them anew. */
export function variantOf(experiment: string, userId: string): Variant {
  const [first = 0] = createHash('sha256').update(`${experiment}:${userId}`).digest();
  return first % 2 === 0 ? 'control' : 'treatment';
}
