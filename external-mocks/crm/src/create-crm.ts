import { createMock, type MockSettings } from '@webstore/mock-kit';
import { type CrmRate, customerSchema, Orders, orderSchema } from './orders.js';

export function createCrm(settings: MockSettings<CrmRate>) {
  const mock = createMock({ ...settings, name: 'crm' });
  const orders = new Orders(mock);

  mock.act({ path: '/api/customer/order', schema: orderSchema }, (news, call) => orders.record(news, call));
  mock.show('/api/customer/:id/orders', customerSchema, ({ id }) => orders.of(id));
  return mock;
}
