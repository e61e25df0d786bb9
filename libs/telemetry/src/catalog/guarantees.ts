import { counter, gauge, oneOf } from './instrument.js';

const main = ['main-service'] as const;
const payments = ['payments-service'] as const;
const step = oneOf(['RESERVE', 'PAY', 'UNDO']);

/** What the guarantees of a checkout rest on: open checkouts, open money, kept keys. */
export const guarantees = {
  'webstore.sagas.open': gauge({
    unit: '{checkout}',
    description: 'Checkouts that have not come to their end, by the step that is next',
    attributes: { step },
    recordedBy: main,
  }),
  'webstore.sagas.age.p99': gauge({
    unit: 's',
    description: 'Age that 99 of 100 open checkouts have not reached; 0 without one',
    attributes: { step },
    recordedBy: main,
  }),
  'webstore.sagas.age.max': gauge({
    unit: 's',
    description: 'Age of the oldest open checkout; 0 without one',
    attributes: { step },
    recordedBy: main,
  }),
  'webstore.sagas.needing_attention': gauge({
    unit: '{checkout}',
    description: 'Open checkouts that failed so often that a person should look',
    attributes: { step },
    recordedBy: main,
  }),
  'webstore.sagas.taken_over': counter({
    unit: '{checkout}',
    description:
      'An open checkout that was taken up: due again after its driver had let go of it, or left behind by one that died',
    attributes: { step, cause: oneOf(['left_behind', 'due_again']) },
    recordedBy: main,
  }),
  'webstore.sagas.failures': counter({
    unit: '{failure}',
    description: 'A step of a checkout that failed and comes again',
    attributes: { step },
    recordedBy: main,
  }),
  'webstore.compensations': counter({
    unit: '{compensation}',
    description: 'Something given back for an order that fell: done; failed, so that it comes again; laid aside',
    attributes: {
      compensation: oneOf(['undo-checkout', 'refund-payment', 'release-coupon']),
      outcome: oneOf(['done', 'failed', 'died']),
    },
    recordedBy: ['main-service', 'fulfillment-worker'],
  }),
  'stock.oversold.units': gauge({
    unit: '{unit}',
    description:
      'Units that were sold beyond what is on hand, over all products: backorders, and never of a limited edition',
    attributes: { inventory_policy: oneOf(['optimistic', 'pessimistic']) },
    recordedBy: main,
  }),
  'webstore.payments.open': gauge({
    unit: '{payment}',
    description: 'Payments whose outcome is not known: sent and not answered yet, or unknown after that',
    attributes: { status: oneOf(['sent', 'unknown']) },
    recordedBy: payments,
  }),
  'webstore.payments.open.age.max': gauge({
    unit: 's',
    description: 'Age of the oldest payment whose outcome is not known; 0 without one',
    attributes: { status: oneOf(['sent', 'unknown']) },
    recordedBy: payments,
  }),
  'webstore.refunds.open': gauge({
    unit: '{refund}',
    description: 'Refunds that are not known to be made',
    attributes: {},
    recordedBy: payments,
  }),
  'webstore.refunds.open.age.max': gauge({
    unit: 's',
    description: 'Age of the oldest refund that is not known to be made; 0 without one',
    attributes: {},
    recordedBy: payments,
  }),
  'webstore.stray_charges.open': gauge({
    unit: '{charge}',
    description: 'Charges that no payment stands for and that were not given back yet',
    attributes: {},
    recordedBy: payments,
  }),
  'webstore.reconciliation.differences': gauge({
    unit: '{difference}',
    description: 'Differences between the ledger of the provider and ours that are not resolved',
    attributes: { class: oneOf(['ours_only', 'theirs_only', 'amount_mismatch']) },
    recordedBy: payments,
  }),
  'webstore.reconciliation.age': gauge({
    unit: 's',
    description: 'Since the last comparison with the ledger of the provider that came to its end',
    attributes: {},
    recordedBy: payments,
  }),
  'webstore.idempotency.purges': counter({
    unit: '{round}',
    description: 'A round of forgetting old idempotency keys',
    attributes: { outcome: oneOf(['done', 'failed']) },
    recordedBy: main,
  }),
  'webstore.idempotency.forgotten': counter({
    unit: '{key}',
    description: 'An idempotency key that was forgotten, because nobody repeats it any more',
    attributes: {},
    recordedBy: main,
  }),
  'webstore.canary.unanswered.age.max': gauge({
    unit: 's',
    description: 'Age of the oldest ping whose job is not done; 0 without one',
    attributes: {},
    recordedBy: main,
  }),
} as const;
