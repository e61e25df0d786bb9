import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Queryable } from '@webstore/database';
import { observe } from '@webstore/telemetry';
import { STORE } from '../backing.js';

interface Oversold {
  readonly optimistic: number;
  readonly pessimistic: number;
}

// Through the whole table: an index that knows what is on hand would have to be written at every sale.
const OVERSOLD = `
  SELECT coalesce(-sum(on_hand) FILTER (WHERE inventory_policy = 'optimistic'), 0)::int AS optimistic,
    coalesce(-sum(on_hand) FILTER (WHERE inventory_policy = 'pessimistic'), 0)::int AS pessimistic
  FROM stock JOIN product ON product.id = stock.product_id WHERE on_hand < 0`;

/** Tells how much was sold beyond the stock. */
@Injectable()
export class StockMetrics implements OnModuleDestroy {
  readonly onModuleDestroy: () => void;

  constructor(@Inject(STORE) store: Queryable) {
    this.onModuleDestroy = observe('stock', async (saw) => {
      const { rows } = await store.query<Oversold>({ name: 'observe-stock', text: OVERSOLD });
      const { optimistic = 0, pessimistic = 0 } = rows[0] ?? {};
      saw('stock.oversold.units', optimistic, { inventory_policy: 'optimistic' });
      saw('stock.oversold.units', pessimistic, { inventory_policy: 'pessimistic' });
    });
  }
}
