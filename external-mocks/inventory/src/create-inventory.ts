import { createMock, type MockSettings } from '@webstore/mock-kit';
import { Deliveries } from './deliveries.js';
import { OrderBook } from './order-book.js';
import type { InventoryRate } from './rates.js';
import {
  checkSchema,
  faultOfProduct,
  referenceSchema,
  releaseSchema,
  reserveSchema,
  shipSchema,
  supplierOrderSchema,
} from './requests.js';
import { Reservations } from './reservations.js';
import { Stock } from './stock.js';

const at = (route: string) => `/api/inventory/${route}`;

export function createInventory(settings: MockSettings<InventoryRate>) {
  const mock = createMock({ ...settings, name: 'inventory' });
  const book = new OrderBook();
  const reservations = new Reservations(mock, new Stock(), book);
  const deliveries = new Deliveries(mock, book);
  const sentinel = faultOfProduct;

  mock.ask('post', { path: at('check'), schema: checkSchema, sentinel }, (wanted) => reservations.check(wanted));
  mock.act({ path: at('reserve'), schema: reserveSchema, sentinel }, (wanted, call) =>
    reservations.reserve(wanted, call),
  );
  mock.act({ path: at('supplier-order'), schema: supplierOrderSchema, sentinel }, (wanted, call) =>
    deliveries.orderFromSupplier(wanted, call),
  );
  mock.act({ path: at('release'), schema: releaseSchema }, ({ reservation_id }) =>
    reservations.release(reservation_id),
  );
  mock.act({ path: at('ship'), schema: shipSchema }, (parcel, call) => deliveries.ship(parcel, call));
  mock.show(at('orders/:reference'), referenceSchema, ({ reference }) => book.read(reference));
  return mock;
}
