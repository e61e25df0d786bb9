import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrders1763700200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Lines, prices, total and the dollar rate are frozen when the order is opened, before any money moves.
      CREATE TABLE orders (
        id uuid PRIMARY KEY,
        customer_id uuid NOT NULL REFERENCES customer,
        cart_version int,
        status text NOT NULL CHECK (status IN ('PENDING', 'CONFIRMED', 'CANCELLED')),
        payment_status text NOT NULL CHECK (payment_status IN
          ('none', 'not_required', 'unknown', 'captured', 'declined', 'refund_pending', 'partially_refunded', 'refunded')),
        fulfillment_status text NOT NULL CHECK (fulfillment_status IN
          ('none', 'reserving', 'reserved', 'alternative_warehouse', 'supplier', 'delayed', 'shipped', 'cancelled_out_of_stock')),
        country char(2) NOT NULL,
        currency char(3) NOT NULL,
        payment_method text NOT NULL,
        promo_code text,
        coupon_is_held boolean NOT NULL DEFAULT false,
        email text,
        shipping_address jsonb,
        subtotal_minor bigint NOT NULL CHECK (subtotal_minor >= 0),
        discount_minor bigint NOT NULL CHECK (discount_minor BETWEEN 0 AND subtotal_minor),
        total_minor bigint NOT NULL CHECK (total_minor = subtotal_minor - discount_minor),
        refunded_minor bigint NOT NULL DEFAULT 0 CHECK (refunded_minor BETWEEN 0 AND total_minor),
        usd_micros bigint NOT NULL,
        total_usd_minor bigint NOT NULL,
        idempotency_route text,
        idempotency_key text,
        traceparent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        confirmed_at timestamptz,
        cancelled_at timestamptz,
        shipped_at timestamptz
      ) WITH (fillfactor = 70);
      CREATE INDEX orders_of_customer ON orders (customer_id, created_at DESC, id DESC);
      -- One open checkout per cart, and one order per state of a cart: a second tab cannot pay twice.
      CREATE UNIQUE INDEX orders_one_open_checkout ON orders (customer_id)
        WHERE status = 'PENDING' AND cart_version IS NOT NULL;
      CREATE UNIQUE INDEX orders_one_per_cart ON orders (customer_id, cart_version)
        WHERE status <> 'CANCELLED' AND cart_version IS NOT NULL;

      CREATE TABLE order_line (
        order_id uuid NOT NULL REFERENCES orders ON DELETE CASCADE,
        line int NOT NULL,
        product_id text NOT NULL,
        name text NOT NULL,
        quantity int NOT NULL CHECK (quantity > 0),
        unit_minor bigint NOT NULL,
        discount_minor bigint NOT NULL,
        total_minor bigint NOT NULL CHECK (total_minor = unit_minor * quantity - discount_minor),
        inventory_policy text NOT NULL,
        fulfillment_status text NOT NULL DEFAULT 'none',
        PRIMARY KEY (order_id, line)
      );

      -- What happened to an order, numbered within it and written in the transaction that made it so.
      CREATE TABLE order_event (
        order_id uuid NOT NULL REFERENCES orders ON DELETE CASCADE,
        sequence int NOT NULL,
        type text NOT NULL,
        facts jsonb NOT NULL DEFAULT '{}',
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (order_id, sequence)
      );

      -- stock.on_hand = stock.initial + the sum of a product's movements; the key makes a repeated step harmless.
      CREATE TABLE stock_movement (
        order_id uuid NOT NULL,
        product_id text NOT NULL,
        reason text NOT NULL CHECK (reason IN ('reserved', 'released', 'sold', 'returned')),
        quantity int NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (order_id, product_id, reason)
      );
      CREATE INDEX stock_movement_product ON stock_movement (product_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stock_movement, order_event, order_line, orders');
  }
}
