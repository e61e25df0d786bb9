import { readRunRecord } from '@webstore/parts';

/** Where a shopper finds what the walk needs. */
export interface ShopAddresses {
  readonly address: string;
  /** The payment provider, whose ledger is compared; undefined where it is out of reach. */
  readonly provider: string | undefined;
}

interface Given {
  readonly address: string | undefined;
  readonly provider: string | undefined;
}

/** No shop is open. The message says what to do. */
export class ShopNotFound extends Error {
  constructor() {
    super('No shop is open here: start one with `npm start`.');
    this.name = 'ShopNotFound';
  }
}

/** The shop at the given address, or else the one that the launcher runs. @throws ShopNotFound */
export async function findShop(given: Given): Promise<ShopAddresses> {
  if (given.address !== undefined) return { address: given.address.replace(/\/$/, ''), provider: given.provider };
  const record = await readRunRecord();
  const addressOf = (name: string) => record?.parts.find((part) => part.name === name && part.state === 'up')?.address;
  const address = addressOf('main-service');
  if (address === undefined) throw new ShopNotFound();
  return { address, provider: given.provider ?? addressOf('payment-provider') };
}
