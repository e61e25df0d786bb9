/** A statement or a call of a part, by the name that preload/fault-point.mjs gives it. */
export interface Point {
  readonly part: string;
  readonly name: string;
}

/** On the way of a checkout and of what follows it, as `npm run prove:kill -- --record` met them. */
const MET: Readonly<Record<string, readonly string[]>> = {
  'main-service': [
    'sql claim-key',
    'sql store-answer',
    'sql find-access',
    'sql find-keyed-answer',
    'sql cart-read',
    'call POST /api/promotions/check',
    'call POST /api/inventory/check',
    'sql claim-sagas',
    'sql open-from-cart',
    'call POST /api/payments/process',
    'sql reserve',
    'sql confirm',
    'sql say-unknown',
    'sql postpone-saga',
    'sql add-funnel_fact',
    'sql cancel-checkout',
    'sql load-open-order',
    'sql renew-sagas',
    'sql cancel-order',
  ],
  'payments-service': [
    'sql claim-payment',
    'call POST /api/payment/process',
    'sql claim-open-payments',
    'sql claim-open-refunds',
    'sql record-payment',
    'call GET /api/payment/by-key/:id',
    'sql find-payment',
    'sql find-refund',
    'sql claim-refund',
    'call POST /api/payment/refund',
    'sql record-refund',
  ],
  'promotions-service': ['sql SELECT code, basis_points AS', 'sql SELECT code, countries, basis_points'],
  'fulfillment-worker': [
    'call DELETE /api/promotions/uses/:id',
    'call POST /api/inventory/release',
    'sql COMMIT of SELECT FROM orders WHERE, add-refund, lock-order, append-order-events, delete-job',
    'sql SELECT FROM orders WHERE',
    'sql postpone-job',
    'sql claim-jobs',
    'sql read-order',
    'sql BEGIN',
    'call POST /api/customer/order',
    'sql settle-order',
    'sql settle-lines',
    'sql lock-order',
    'sql append-order-events',
    'sql enqueue-jobs',
    'sql delete-job',
    'sql COMMIT of settle-order, settle-lines, lock-order, append-order-events, enqueue-jobs, delete-job',
    'sql COMMIT of lock-order, append-order-events, delete-job',
    'sql hand-over',
    'call POST /api/inventory/ship',
    'sql ship-order',
    'sql COMMIT of ship-order, lock-order, append-order-events, delete-job',
    'call POST /api/inventory/reserve',
    'call POST /api/promotions/uses/:id/confirm',
    'call POST /api/payments/refund',
    'sql add-refund',
  ],
};

export const POINTS: readonly Point[] = Object.entries(MET).flatMap(([part, names]) =>
  names.map((name) => ({ part, name })),
);
