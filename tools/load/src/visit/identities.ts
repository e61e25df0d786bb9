import { randomInt, randomUUID } from 'node:crypto';

/** Who a shopper is in this run; the next run of the same seed is of other people. */
export interface Identity {
  /** Of the range for measurements (RFC 2544), which nobody else has. */
  readonly address: string;
  readonly email: string;
  readonly password: string;
  /** A customer of the shop's history. */
  readonly regular: Account;
}

export interface Account {
  readonly email: string;
  readonly password: string;
}

const FIRST_ADDRESS = (198 << 24) | (18 << 16);
/** 198.18.0.0/15, without what looks like a network or a broadcast address. */
const ADDRESSES = 2 ** 17 - 2;
const REGULARS = 2_000;

/** Every visit has an address and an account of its own, so that no limit of the shop counts two shoppers as one. */
export class Identities {
  private readonly run = randomUUID().slice(0, 8);
  private readonly firstAddress = randomInt(ADDRESSES);
  private readonly firstRegular = randomInt(REGULARS);
  private entered = 0;

  of(visit: number): Identity {
    return {
      address: dotted(FIRST_ADDRESS + 1 + ((this.firstAddress + visit) % ADDRESSES)),
      email: `shopper-${visit}-${this.run}@load.example`,
      password: `a-long-password-${this.run}`,
      regular: regularNumbered(((this.firstRegular + this.entered++) % REGULARS) + 1),
    };
  }
}

/** The seed gives its customers of the past these names, and with DEMO_AUTH=1 this password. */
export function regularNumbered(number: number): Account {
  return { email: `customer-${number}@history.webstore.example`, password: 'walk-the-shop' };
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}
