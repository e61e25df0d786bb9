import { type MoneyOnWire, markets, moneyOf, type PromotionCheckBody } from '@webstore/contracts';
import type { Money } from '@webstore/money';
import { InvalidRequest } from '@webstore/problem-details';

/** Far above any order, far below where a percentage of it would not be exact. */
const MOST_MINOR = 1e12;

/** The amount that is asked about. @throws InvalidRequest unless it is an amount of an order in this country. */
export function orderAmount({ amount, country }: Pick<PromotionCheckBody, 'amount' | 'country'>): Money {
  const { currency } = markets[country];
  if (amount.currency !== currency) throw refused('currency', `must be ${currency} in ${country}`);
  if (amount.amount_minor < 0 || amount.amount_minor > MOST_MINOR) {
    throw refused('amount_minor', `must be between 0 and ${MOST_MINOR}`);
  }
  return moneyOf(amount);
}

function refused(field: keyof MoneyOnWire, message: string): InvalidRequest {
  return new InvalidRequest([{ field: `amount.${field}`, message }]);
}
