import { CreatePaymentsAndRefunds1763702000000 } from './1763702000000-create-payments-and-refunds.js';

export const migrations = [CreatePaymentsAndRefunds1763702000000];
