import { type Buying, chooses, fills, pays, puts, registers } from './buying';
import { journeys } from './journeys';
import { priceIn } from './markets';
import { expect, test } from './shop';
import { textsIn } from './texts';

/** The short run goes with three of them: the default, another language and its euros, and money without decimals. */
const ALWAYS = ['US', 'DE', 'JP'];

for (const journey of journeys) {
  const { country, market } = journey;
  test.describe(`a shopper in ${country}`, () => {
    const tag = ALWAYS.includes(country) ? '' : ' @all';
    test(`goes from the choice of the country to an order that is shipped${tag}`, async ({ page, shop }) => {
      const { items, total: count } = await (await fetch(`${shop.address()}/${market.path}/products`)).json();
      const buying: Buying = { page, journey, product: items[0], words: textsIn[journey.language] };
      const orderMinor = 2 * items[0].price.amount_minor;
      const totalMinor = orderMinor - Math.round(orderMinor / 10);

      await chooses(buying, count);
      await puts(buying, 'welcome10');
      const { email, customerId } = await registers(buying, shop.address());
      await fills(buying);
      const orderId = await pays(buying, totalMinor);
      expect(await shop.moneyOf(orderId)).toEqual({ charged: totalMinor, refunded: 0, currencies: [market.currency] });

      await expect(page.getByText(email)).toBeVisible();
      await expect(page.getByRole('main')).toContainText(priceIn(market, totalMinor));
      for (const line of journey.parcel) await expect(page.getByText(line, { exact: true })).toBeVisible();
      const step = page.locator('[aria-current=step]');
      // The page looks every 15 s by itself; a shopper who cannot wait reloads it.
      await expect(async () => {
        await page.reload();
        await expect(step).toContainText(buying.words.orders.stages.shipped, { timeout: 1_000 });
      }).toPass({ timeout: 40_000 });
      const told = () => fetch(`${shop.address('crm')}/api/customer/${customerId}/orders`).then((said) => said.json());
      await expect.poll(async () => (await told()).orders.length).toBe(1);
    });
  });
}
