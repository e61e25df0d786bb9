import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Functions, because every statement in one sees what was committed before it began: a count in the same statement as
 * its lock would see the uses as they were before the wait, and a cap would be passed.
 */
export class HoldCouponUses1763701100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Why this customer cannot use the coupon once more for this order; null when they can.
      CREATE FUNCTION coupon_refusal(wanted text, customer uuid, for_order uuid, moment timestamptz) RETURNS text
      LANGUAGE sql STABLE AS $$
        WITH live AS NOT MATERIALIZED (
          SELECT * FROM coupon_use WHERE live_until > moment AND order_id IS DISTINCT FROM for_order
        )
        SELECT CASE
          WHEN max_uses_per_customer <= (SELECT count(*) FROM live WHERE live.code = wanted AND user_id = customer)
            THEN 'already_used'
          WHEN new_customers_only AND EXISTS (SELECT FROM live WHERE user_id = customer AND status = 'confirmed')
            THEN 'not_new'
          -- Asked first whether there is a cap: a comparison with null would still count every use.
          WHEN max_uses IS NOT NULL AND max_uses <= (SELECT count(*) FROM live WHERE live.code = wanted)
            THEN 'used_up'
          END
        FROM coupon WHERE coupon.code = wanted
      $$;

      -- One customer at a time, and one at all where there is a cap on all; always in this order.
      CREATE FUNCTION lock_coupon(wanted text, customer uuid) RETURNS void
      LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('coupon of ' || customer, 0));
        PERFORM FROM coupon WHERE code = wanted AND max_uses IS NOT NULL FOR NO KEY UPDATE;
      END $$;

      -- Holds a use under the order, or says why not. The same order again keeps its one use.
      CREATE FUNCTION hold_coupon_use(wanted text, customer uuid, for_order uuid, hold interval) RETURNS text
      LANGUAGE plpgsql AS $$
      DECLARE
        refusal text := coupon_refusal(wanted, customer, for_order, now());
      BEGIN
        IF refusal IS NOT NULL THEN RETURN refusal; END IF; -- a used-up coupon makes nobody wait for the lock
        PERFORM lock_coupon(wanted, customer);
        refusal := coupon_refusal(wanted, customer, for_order, clock_timestamp());
        IF refusal IS NOT NULL THEN RETURN refusal; END IF;
        INSERT INTO coupon_use AS u (order_id, code, user_id, status, live_until)
        VALUES (for_order, wanted, customer, 'held', clock_timestamp() + hold)
        ON CONFLICT (order_id) DO UPDATE
          SET code = excluded.code, status = excluded.status, live_until = excluded.live_until
          WHERE u.status <> 'confirmed' AND u.user_id = customer;
        RETURN CASE WHEN NOT EXISTS (
          SELECT FROM coupon_use WHERE order_id = for_order AND code = wanted AND user_id = customer
        ) THEN 'already_used' END;
      END $$;

      -- Makes a hold final, also one that ran out, unless somebody else has got its place since.
      CREATE FUNCTION confirm_coupon_use(for_order uuid) RETURNS text
      LANGUAGE plpgsql AS $$
      DECLARE
        used coupon_use;
        moment timestamptz;
      BEGIN
        SELECT * INTO used FROM coupon_use WHERE order_id = for_order;
        IF NOT FOUND THEN RETURN 'none'; END IF;
        PERFORM lock_coupon(used.code, used.user_id);
        moment := clock_timestamp();
        UPDATE coupon_use SET status = 'confirmed', live_until = 'infinity'
        WHERE order_id = for_order AND status = 'held'
          AND (live_until > moment OR coupon_refusal(code, user_id, order_id, moment) IS NULL);
        UPDATE coupon_use SET status = 'released', live_until = '-infinity'
        WHERE order_id = for_order AND status = 'held';
        RETURN (SELECT status FROM coupon_use WHERE order_id = for_order);
      END $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION confirm_coupon_use, hold_coupon_use, lock_coupon, coupon_refusal');
  }
}
