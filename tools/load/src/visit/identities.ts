import { randomInt, randomUUID } from 'node:crypto';
import type { Country } from '@webstore/contracts';
import { Keyed } from '../keyed.js';
import { VISITS_FROM } from '../plan/origins.js';

/** Who a shopper is in this run; the next run of the same seed is of other people. */
export interface Identity {
  /** Of the range for measurements (RFC 2544), which nobody else has. */
  readonly address: string;
  readonly email: string;
  readonly password: string;
  /** A customer of the shop's history, who asks from the same country in every run: a cart may be left from the last. */
  readonly regular: () => Account;
}

export interface Account {
  readonly email: string;
  readonly password: string;
}

const FIRST_ADDRESS = (198 << 24) | (18 << 16);
/** 198.18.0.0/15, without what looks like a network or a broadcast address. */
const ADDRESSES = 2 ** 17 - 2;
const COUNTRIES = VISITS_FROM.map(([country]) => country);
const REGULARS_OF_A_COUNTRY = Math.floor(2_000 / COUNTRIES.length);

/** Every visit has an address and an account of its own, so that no limit of the shop counts two shoppers as one. */
export class Identities {
  private readonly run = randomUUID().slice(0, 8);
  private readonly firstAddress = randomInt(ADDRESSES);
  private readonly firstRegular = randomInt(REGULARS_OF_A_COUNTRY);
  private readonly regulars = new Keyed<Country, number>(() => this.firstRegular);

  of(visit: number, country: Country): Identity {
    return {
      address: dotted(FIRST_ADDRESS + 1 + ((this.firstAddress + visit) % ADDRESSES)),
      email: `shopper-${visit}-${this.run}@load.example`,
      password: `a-long-password-${this.run}`,
      regular: () => this.nextRegular(country),
    };
  }

  private nextRegular(country: Country): Account {
    const place = this.regulars.at(country);
    this.regulars.set(country, (place + 1) % REGULARS_OF_A_COUNTRY);
    return regularNumbered(place * COUNTRIES.length + COUNTRIES.indexOf(country) + 1);
  }
}

/** The seed gives its customers of the past these names, and with DEMO_AUTH=1 this password. */
export function regularNumbered(number: number): Account {
  return { email: `customer-${number}@history.webstore.example`, password: 'walk-the-shop' };
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}
