import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OfferFirstCoupons1763701200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO coupon (code, basis_points, fixed_usd_minor, minimum_usd_minor, valid_from, valid_until,
                          max_uses, max_uses_per_customer, new_customers_only)
      VALUES
        ('WELCOME10', 1000, NULL, 2000, '2020-01-01Z', '2036-01-01Z', NULL, 1, false),
        ('SAVE20', 2000, NULL, 10000, '2020-01-01Z', '2036-01-01Z', NULL, 3, false),
        ('FLAT50', NULL, 5000, 20000, '2020-01-01Z', '2036-01-01Z', NULL, 2, false),
        ('BIGORDER', 1500, NULL, 40000, '2020-01-01Z', '2036-01-01Z', NULL, NULL, false),
        ('NEWUSER', 1500, NULL, 3000, '2020-01-01Z', '2036-01-01Z', NULL, 1, true),
        ('FIRST100', 2000, NULL, 1000, '2020-01-01Z', '2036-01-01Z', 100, 1, false),
        ('SPRING19', 2500, NULL, 0, '2019-03-01Z', '2019-06-01Z', NULL, NULL, false);

      -- At most 3 %, so that no season beats the tier of an order above 100 dollars. The American week waits to be switched on.
      INSERT INTO campaign (code, countries, basis_points, first_day, last_day, time_zone, active)
      VALUES
        ('SINGLESDAY', '{JP}', 300, '11-11', '11-11', 'Asia/Tokyo', true),
        ('FETENATIONALE', '{FR}', 200, '07-14', '07-14', 'Europe/Paris', true),
        ('WINTERSALE', '{UK,DE}', 200, '12-27', '01-02', 'Europe/London', true),
        ('BLACKFRIDAY', '{US}', 300, '11-23', '11-29', 'America/New_York', false);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM campaign; DELETE FROM coupon_use; DELETE FROM coupon');
  }
}
