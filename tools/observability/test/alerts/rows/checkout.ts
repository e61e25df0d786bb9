import { type Row, told } from '../row.js';
import { counts, sees, type Telling } from '../telling.js';
import type { Service } from '../voice.js';

const TOO_OLD_SECONDS = 1_000;

const seen = (alert: string, service: Service, telling: Telling): Row => told(alert, { [service]: [telling] });

/** The guarantees of a checkout. */
export const checkout: readonly (readonly Row[])[] = [
  // At PAY it would be held back by `PaymentUnknown`.
  seen('CheckoutStuck', 'main-service', sees('webstore.sagas.age.max', TOO_OLD_SECONDS, { step: 'UNDO' })),
  seen('CheckoutNeedsAttention', 'main-service', sees('webstore.sagas.needing_attention', 1, { step: 'PAY' })),
  seen(
    'CheckoutsTakenOver',
    'main-service',
    counts('webstore.sagas.taken_over', { step: 'PAY', cause: 'left_behind' }),
  ),
  seen(
    'PaymentUnknown',
    'payments-service',
    sees('webstore.payments.open.age.max', TOO_OLD_SECONDS, { status: 'unknown' }),
  ),
  seen('RefundOverdue', 'payments-service', sees('webstore.refunds.open.age.max', TOO_OLD_SECONDS, {})),
  told('RefundsHigh', {
    'payments-service': [
      counts('payments.refunded', {}),
      counts('payments.processed', { status: 'success', country: 'US' }, 2),
    ],
  }),
  seen('StrayChargeOpen', 'payments-service', sees('webstore.stray_charges.open', 1, {})),
  seen('LedgersDiffer', 'payments-service', sees('webstore.reconciliation.differences', 1, { class: 'theirs_only' })),
  seen('ReconciliationStale', 'payments-service', sees('webstore.reconciliation.age', TOO_OLD_SECONDS, {})),
  seen('JobsDead', 'main-service', sees('webstore.jobs.dead', 1, { kind: 'ship-order' })),
  seen('JobsOverdue', 'main-service', sees('webstore.jobs.overdue.max', 6, { kind: 'ship-order' })),
  seen('JobsLate', 'main-service', sees('webstore.jobs.age.max', TOO_OLD_SECONDS, { kind: 'ship-order' })),
  seen('CanaryUnanswered', 'main-service', sees('webstore.canary.unanswered.age.max', 100, {})),
  seen('LimitedEditionOversold', 'main-service', sees('stock.oversold.units', 1, { inventory_policy: 'pessimistic' })),
  seen('IdempotencyKeysReused', 'main-service', counts('webstore.refusals', { type: 'idempotency-key-reused' })),
].map((row) => [row]);
