import { digitsOf } from './digits';

/** What the shop takes. */
export const paymentMethods = ['card', 'wallet', 'bank_transfer'] as const;

export type PaymentMethod = (typeof paymentMethods)[number];

export interface TestCard {
  readonly number: string;
  /** As the simulated bank knows it. */
  readonly token: string;
  /** What comes of it, named in the texts. */
  readonly effect: 'accepted' | 'declined' | 'slow' | 'lost';
}

export const testCards: readonly TestCard[] = [
  { number: '4242 4242 4242 4242', token: 'card', effect: 'accepted' },
  { number: '4000 0000 0000 0002', token: 'card_declined', effect: 'declined' },
  { number: '4000 0000 0000 0119', token: 'card_slow', effect: 'slow' },
  { number: '4000 0000 0000 0341', token: 'card_drop_after_apply', effect: 'lost' },
];

/** What stands for a card in the shop: the number itself never leaves the page. */
export function tokenOfCard(number: string): string {
  const digits = digitsOf(number);
  return testCards.find((card) => digitsOf(card.number) === digits)?.token ?? 'card';
}
