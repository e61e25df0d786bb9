import { checkShop, Ledger, settle, type WholeShop } from '@webstore/whole-shop';

const SETTLES_WITHIN_MS = 60_000;

/** Once the shoppers have left and every order has come to its end, what is wrong with money, orders and stock. */
export async function checkBooks(shop: WholeShop): Promise<string[]> {
  const open = await settle(shop.store, SETTLES_WITHIN_MS);
  const ledger = new Ledger(shop.address('payment-provider'));
  await ledger.readOn();
  const wrong = await checkShop(shop.store, ledger.charges.values());
  return open === undefined ? wrong : [`still open: ${open}`, ...wrong];
}
