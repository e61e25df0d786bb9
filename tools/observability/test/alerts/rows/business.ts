import { type Row, told } from '../row.js';
import { counts } from '../telling.js';

const country = 'BR';
const bought = counts('webstore.checkouts', { status: 'success', country }, 2);

/** What shoppers get. Where nobody may have bought, what bought orders come to has to wait. */
export const business: readonly (readonly Row[])[] = [
  [
    told('CheckoutsStopped', { 'main-service': [counts('webstore.funnel.stage', { stage: 'add_to_cart', country })] }),
    told('DelayedFulfillmentHigh', {
      'main-service': [bought],
      'fulfillment-worker': [counts('orders.delayed_fulfillment', { country })],
    }),
    told('OutOfStockCancellationsHigh', {
      'main-service': [bought],
      'fulfillment-worker': [counts('orders.cancelled_out_of_stock', { country })],
    }),
  ],
  [
    told('ReservationFailuresHigh', {
      'fulfillment-worker': [
        counts('webstore.fulfillment.lines', { outcome: 'reserved', country }, 5),
        counts('inventory.reservation.failures', { country }),
      ],
    }),
  ],
  [
    told(
      'PaymentDeclinesHigh',
      {
        'payments-service': [
          counts('payments.processed', { status: 'success', country: 'JP' }, 2),
          counts('payments.processed', { status: 'declined', country: 'JP' }, 2),
        ],
      },
      { country: 'JP' },
    ),
  ],
];
