import { currencySchema, type Order } from '@webstore/contracts';
import { z } from 'zod';
import type { Journal } from './journal.js';
import { ShopClient } from './shop-client.js';
import { Unexpected } from './step-failed.js';

const ledgerSchema = z.object({
  entries: z.array(
    z.object({ kind: z.enum(['charge', 'refund']), key: z.string(), amount_minor: z.int(), currency: currencySchema }),
  ),
  next: z.int().nullable(),
});

type Entry = z.output<typeof ledgerSchema>['entries'][number];

/** Holds what the provider really charged against the order. Returns it as text; undefined without a provider. */
export async function comparePayment(
  provider: string | undefined,
  order: Order,
  journal: Journal,
): Promise<string | undefined> {
  if (provider === undefined) {
    journal.remark("the payment provider's ledger is out of reach: the payment is not compared");
    return undefined;
  }
  const compare = async () => {
    const charges = await chargesOf(new ShopClient(provider), order.order_id);
    const charged = charges.map(({ amount_minor, currency }) => `${amount_minor} ${currency}`).join(', ');
    const expected = `${order.total.amount_minor} ${order.total.currency}`;
    if (charged !== expected) throw new Unexpected(`charged was ${charged || 'nothing'}, the order says ${expected}`);
    return charged;
  };
  return journal.step('compare the payment', compare, () => `charged once: ${order.total.formatted}`);
}

async function chargesOf(provider: ShopClient, orderId: string): Promise<Entry[]> {
  const charges: Entry[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const { entries, next } = await readPage(provider, after);
    charges.push(...entries.filter(({ kind, key }) => kind === 'charge' && key === orderId));
    after = next;
  }
  return charges;
}

function readPage(provider: ShopClient, after: number) {
  return provider.read(`/api/payment/ledger?limit=1000&after=${after}`, ledgerSchema);
}
