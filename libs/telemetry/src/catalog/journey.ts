import { segments } from '@webstore/contracts';
import { counter, gauge, histogram, oneOf, optional, upTo } from './instrument.js';
import { category, country, paymentMethod } from './values.js';

const recordedBy = ['main-service'] as const;
const PRODUCTS = 200;
const stages = ['browse_catalog', 'view_product', 'add_to_cart', 'checkout_complete'] as const;

/** What shoppers do, from the catalog to the money. */
export const journey = {
  'webstore.funnel.stage': counter({
    unit: '{visit}',
    description: 'A stage of the funnel that a shopper has reached; the payment method only at the last',
    attributes: { stage: oneOf(stages), country, payment_method: optional(paymentMethod) },
    recordedBy,
  }),
  'webstore.customer.segment': counter({
    unit: '{action}',
    description:
      'An action of a signed-in shopper, by the segment that the shopper came in with: from the cart on, since the catalog asks nobody who they are',
    attributes: { segment: oneOf(segments), action: oneOf(stages), country },
    recordedBy,
  }),
  'webstore.customers.known': gauge({
    unit: '{customer}',
    description: 'Customers who were ever here, by the segment that they are in now',
    attributes: { segment: oneOf(segments) },
    recordedBy,
  }),
  'webstore.customers.spent': gauge({
    unit: 'usd',
    description: 'What the customers of a segment have spent so far, in US dollars',
    attributes: { segment: oneOf(segments) },
    recordedBy,
  }),
  'webstore.products.views': counter({
    unit: '{page}',
    description: 'A page of the product list that was shown',
    attributes: { country },
    recordedBy,
  }),
  'webstore.products.detail_views': counter({
    unit: '{page}',
    description: 'A product page that was shown',
    attributes: { country, product_id: upTo(PRODUCTS, 'most-seen'), category },
    // A category follows from its product, so only the others come with each of them.
    series: country.values.length * (PRODUCTS + category.values.length),
    recordedBy,
  }),
  'webstore.checkouts': counter({
    unit: '{order}',
    description: 'An opened order whose checkout has come to its end, once however often its steps were run',
    attributes: { status: oneOf(['success', 'declined', 'out_of_stock', 'undone']), country },
    recordedBy,
  }),
  'payments.processed': counter({
    unit: '{payment}',
    description: 'A payment whose outcome is final: taken, refused by the provider, or voided by us',
    attributes: { status: oneOf(['success', 'declined', 'voided']), country },
    recordedBy: ['payments-service'],
  }),
  'payment.amount.usd': histogram({
    unit: 'usd',
    description: 'The amount of a payment that was taken, in US dollars',
    attributes: { country },
    buckets: [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000],
    hasExemplars: true,
    recordedBy: ['payments-service'],
  }),
  'payments.refunded': counter({
    unit: '{refund}',
    description: 'A refund that the provider has made',
    attributes: {},
    recordedBy: ['payments-service'],
  }),
} as const;
