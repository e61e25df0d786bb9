import { randomUUID } from 'node:crypto';
import {
  type Answer,
  amountMinorField,
  BoundedMap,
  type Call,
  countryField,
  currencyField,
  type Mock,
  nameField,
  Refusal,
} from '@webstore/mock-kit';
import { z } from 'zod';

const KEPT_CUSTOMERS = 50_000;
const KEPT_PER_CUSTOMER = 1_000;

/** Share of the calls. */
export const crmRates = { fail: 0.08 };

export type CrmRate = keyof typeof crmRates;

export const orderSchema = z.object({
  customer_id: nameField,
  order_id: nameField,
  country: countryField,
  total: z.object({ amount_minor: amountMinorField, currency: currencyField }),
  status: nameField,
});

export const customerSchema = z.object({ id: nameField });

type OrderNews = z.output<typeof orderSchema>;
type OrderRecord = OrderNews & { readonly id: string; readonly at: string };

/** What it was told of customers' orders, in the order in which it came; news told twice stands there twice. */
export class Orders {
  readonly #ofCustomer = new BoundedMap<string, OrderRecord[]>(KEPT_CUSTOMERS);

  constructor(private readonly mood: Pick<Mock<CrmRate>, 'random' | 'rates'>) {}

  /** @throws Refusal on a bad day, and when it was told to decline */
  record(news: OrderNews, { declined }: Call): Answer {
    const isBadDay = this.mood.random.next() < this.mood.rates.fail;
    if (declined) throw refused(declined.reason ?? 'The order is not wanted.');
    if (isBadDay) throw new Refusal({ status: 503, type: 'unavailable', detail: 'Try again later.' });
    const record = { id: `crm_${randomUUID()}`, ...news, at: new Date().toISOString() };
    const records = this.#ofCustomer.get(news.customer_id) ?? [];
    this.#ofCustomer.set(news.customer_id, [...records, record].slice(-KEPT_PER_CUSTOMER));
    return { status: 201, body: { id: record.id } };
  }

  of(customerId: string): { readonly orders: readonly OrderRecord[] } {
    return { orders: this.#ofCustomer.get(customerId) ?? [] };
  }
}

function refused(detail: string): Refusal {
  return new Refusal({ status: 422, type: 'order-refused', detail });
}
