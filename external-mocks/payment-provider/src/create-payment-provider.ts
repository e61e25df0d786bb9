import { createMock, type MockSettings } from '@webstore/mock-kit';
import { Ledger } from './ledger.js';
import { Payments } from './payments.js';
import type { PaymentRate } from './rates.js';
import { chargeSchema, faultOfMethod, keySchema, pageSchema, refundSchema } from './requests.js';

export function createPaymentProvider(settings: MockSettings<PaymentRate>) {
  const mock = createMock({ ...settings, name: 'payment-provider', limits: { decline_above_minor: null } });
  const ledger = new Ledger();
  const payments = new Payments(mock, ledger);

  mock.act({ path: '/api/payment/process', schema: chargeSchema, sentinel: faultOfMethod }, (request, call) =>
    payments.charge(request, call),
  );
  mock.act({ path: '/api/payment/refund', schema: refundSchema }, (request, call) => payments.refund(request, call));
  mock.ask('get', { path: '/api/payment/by-key/:key', schema: keySchema }, ({ key }) => payments.outcomeOf(key));
  mock.show('/api/payment/ledger', pageSchema, ({ after, limit }) => ledger.page(after, limit));
  return mock;
}
