import type { Country } from '@webstore/contracts';
import type { Account, Identity } from './identities.js';

/** What a shopper has in hand and in mind during a visit. */
export interface Shopper {
  readonly identity: Identity;
  readonly country: Country;
  /** Whether the shop lets its customers of the past in; else whoever would come back is somebody new. */
  readonly knowsRegulars: boolean;
  /** Registered in this visit. */
  account: Account | undefined;
  token: string | undefined;
  refreshToken: string | undefined;
  products: readonly string[];
  categories: readonly string[];
  cursor: string | undefined;
  product: string | undefined;
  inCart: string[];
  coupon: string | undefined;
  orderId: string | undefined;
}

export function newShopper(identity: Identity, country: Country, knowsRegulars: boolean): Shopper {
  return {
    ...{ identity, country, knowsRegulars, account: undefined, token: undefined, refreshToken: undefined },
    ...{ products: [], categories: [], cursor: undefined, product: undefined },
    ...{ inCart: [], coupon: undefined, orderId: undefined },
  };
}

/** What to send; undefined where there is nothing to do it with, because of how the visit went so far. */
export type Request = { readonly path: string; readonly body?: unknown; readonly key?: string } | undefined | '';

/** How an act is done. */
export interface Manner {
  readonly ask: (shopper: Shopper, choice: number) => Request;
  /** Takes from a good answer what the visit goes on with. */
  readonly learn?: (shopper: Shopper, body: unknown) => void;
}

export function chosen<T>(from: readonly T[], choice: number): T | undefined {
  return from[choice % from.length];
}
