import { createMock, type MockSettings } from '@webstore/mock-kit';
import { Ledger } from './ledger.js';
import { Payments } from './payments.js';
import type { PaymentRate } from './rates.js';
import { chargeSchema, faultOfMethod, keySchema, pageSchema, refundSchema } from './requests.js';

export interface PaymentProviderSettings extends MockSettings<PaymentRate> {
  /** Where the ledger is kept beyond this process; nowhere if not given. */
  readonly journalFile?: string | undefined;
}

export function createPaymentProvider({ journalFile, ...settings }: PaymentProviderSettings) {
  const mock = createMock({ ...settings, name: 'payment-provider', limits: { decline_above_minor: null } });
  const ledger = new Ledger(journalFile);
  const payments = new Payments(mock, ledger);

  mock.act({ path: '/api/payment/process', schema: chargeSchema, sentinel: faultOfMethod }, (request, call) =>
    payments.charge(request, call),
  );
  mock.act({ path: '/api/payment/refund', schema: refundSchema }, (request, call) => payments.refund(request, call));
  mock.ask('get', { path: '/api/payment/by-key/:key', schema: keySchema }, ({ key }) => payments.outcomeOf(key));
  mock.show('/api/payment/ledger', pageSchema, ({ after, limit }) => ledger.page(after, limit));
  return mock;
}
