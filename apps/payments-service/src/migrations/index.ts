import { CreatePaymentsAndRefunds1763702000000 } from './1763702000000-create-payments-and-refunds.js';
import { LookAfterWhatIsOpen1763702100000 } from './1763702100000-look-after-what-is-open.js';
import { VoidPayments1763702200000 } from './1763702200000-void-payments.js';
import { ReconcileWithTheLedger1763702300000 } from './1763702300000-reconcile-with-the-ledger.js';

export const migrations = [
  CreatePaymentsAndRefunds1763702000000,
  LookAfterWhatIsOpen1763702100000,
  VoidPayments1763702200000,
  ReconcileWithTheLedger1763702300000,
];
