import { type Country, countries } from '@webstore/contracts';
import { HISTORY_DOMAIN } from '../../accounts/demo-accounts.js';
import { people } from './people.js';
import type { Random } from './random.js';

export const HISTORY_DAYS = 120;

/** A customer of the history; days are counted back from today. */
export interface PastCustomer {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly country: Country;
  readonly registeredDaysAgo: number;
  /** Between these days ago the customer came to the shop; nobody did who is null here. */
  readonly visits: { readonly firstDaysAgo: number; readonly lastDaysAgo: number } | null;
}

/** When they were last here, in shares of all customers: some never, most lately, some drifting off, some gone. */
const lastVisits = [
  { share: 0.05, range: null },
  { share: 0.6, range: [0, 30] },
  { share: 0.22, range: [31, 89] },
  { share: 0.13, range: [90, HISTORY_DAYS - 1] },
] as const;

const residents = countries.map((country) => ({ country, share: people[country].share }));

export function pastCustomers(count: number, random: Random): PastCustomer[] {
  return Array.from({ length: count }, (_, number) => pastCustomer(number, random));
}

function pastCustomer(number: number, random: Random): PastCustomer {
  const { country } = random.pickByShare(residents);
  const { first, last } = people[country];
  const { range } = random.pickByShare(lastVisits);
  const lastDaysAgo = range ? random.between(range[0], range[1]) : 0;
  const firstDaysAgo = random.between(lastDaysAgo, HISTORY_DAYS - 1);
  return {
    id: random.uuid(),
    email: `customer-${number + 1}${HISTORY_DOMAIN}`,
    name: `${random.pick(first)} ${random.pick(last)}`,
    country,
    registeredDaysAgo: range ? firstDaysAgo : random.between(0, 3),
    visits: range ? { firstDaysAgo, lastDaysAgo } : null,
  };
}
