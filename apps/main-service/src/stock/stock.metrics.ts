import { Inject, Injectable } from '@nestjs/common';
import type { Queryable } from '@webstore/database';
import { Gauges } from '@webstore/nest-service';
import type { Saw } from '@webstore/telemetry';
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
export class StockMetrics extends Gauges {
  constructor(@Inject(STORE) private readonly store: Queryable) {
    super('stock');
  }

  protected override async look(saw: Saw): Promise<void> {
    const { rows } = await this.store.query<Oversold>({ name: 'observe-stock', text: OVERSOLD });
    const { optimistic = 0, pessimistic = 0 } = rows[0] ?? {};
    saw('stock.oversold.units', optimistic, { inventory_policy: 'optimistic' });
    saw('stock.oversold.units', pessimistic, { inventory_policy: 'pessimistic' });
  }
}
