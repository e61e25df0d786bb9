import { COUNTRIES, MAIN, OTHER_MAIN } from '@webstore/whole-shop';
import { Customer, type Wish } from './customer.js';
import type { Plan } from './plan.js';
import type { Stage } from './stage.js';

export const LAMP = 'kill-lamp';

const CROWD = 6;
const BAD_LINES = ['card_drop_after_apply', 'card_5xx_after_apply'];
const CALM: Wish = { products: [LAMP], country: 'US', method: 'card', copies: 1, cancels: false };

const IMPATIENT: Partial<Wish> = { coupon: 'WELCOME10', copies: 8 };

/** What few shoppers meet: the points that need more of those who do. */
const MORE_FOR: Readonly<Record<string, readonly Partial<Wish>[]>> = {
  // A checkout is put off when its bank is silent, and then either main-service takes it up.
  'sql load-open-order': [{ method: 'card_drop_after_apply' }, { method: 'card_5xx_after_apply', country: 'DE' }],
  // A twin that was slower finds the order of the faster one, and gives back a coupon that no order has.
  'sql SELECT id FROM orders': [IMPATIENT, IMPATIENT],
  'sql INSERT INTO job (kind,': [IMPATIENT, IMPATIENT],
  'sql renew-sagas': [{ method: 'card_slow' }, { method: 'card_slow', country: 'JP' }],
};

/** The shoppers of a wave. Where a main-service is to be struck in the middle of a checkout, all go to it first. */
export function customersOf(stage: Stage, { trouble, dice }: Plan, limited: string): Customer[] {
  const addresses = [MAIN, OTHER_MAIN].map((name) => stage.address(name));
  const isMain = trouble.part === MAIN;
  const asLucky = () => (isMain || dice.below(2) > 0 ? addresses : addresses.toReversed());
  const wishes = trouble.kind === 'frozen' ? wishesOfOneTry(limited) : wishesOf(plan(dice), limited);
  const crowd = trouble.kind === 'PostgreSQL crashed' ? Array.from({ length: CROWD }, () => CALM) : [];
  const more = [...crowd, ...(MORE_FOR[trouble.order.name] ?? []).map((wish) => ({ ...CALM, ...wish }))];
  return [...wishes, ...more].map((wish) => new Customer(asLucky(), wish));
}

const plan = (dice: Plan['dice']) => ({
  country: () => dice.one(COUNTRIES),
  copies: () => dice.one([1, 3]),
  badLine: () => dice.one(BAD_LINES),
});

/** One's card is declined, one's bank is silent, two want the last of an edition, one cancels; some send all three times. */
function wishesOf({ country, copies, badLine }: ReturnType<typeof plan>, limited: string): Wish[] {
  return [
    { ...CALM, method: 'card_declined', coupon: 'WELCOME10', copies: copies() },
    { ...CALM, country: country(), method: badLine(), copies: copies() },
    { ...CALM, country: country(), products: [limited, LAMP], copies: copies() },
    { ...CALM, country: country(), products: [limited] },
    { ...CALM, coupon: 'WELCOME10', copies: copies(), cancels: true },
  ];
}

/** Without twins and bad cards: the order of the request that freezes is open, and only its lease frees it. */
function wishesOfOneTry(limited: string): Wish[] {
  return [
    { ...CALM, products: [limited, LAMP] },
    { ...CALM, country: 'DE' },
    { ...CALM, country: 'JP' },
  ];
}
