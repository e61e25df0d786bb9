import type { Country } from '../../countries/countries';
import { makeTabStore, parseKept } from '../../ui/tab-store';
import type { AddressValues } from './address-form';
import type { ContactValues } from './contact';
import type { PaymentMethod } from './payment-method';

/** What the shopper has typed so far. Nothing of a card is in it. */
export interface Draft {
  /** Whose it is; another account of the same tab begins anew. */
  readonly owner?: string | undefined;
  readonly contact?: ContactValues | undefined;
  readonly addresses: Partial<Readonly<Record<Country, AddressValues>>>;
  readonly method: PaymentMethod;
}

const kept = makeTabStore('checkout-draft');
const EMPTY: Draft = { addresses: {}, method: 'card' };

export function keptDraft(owner: string | undefined): Draft {
  const draft = parseKept<Draft>(kept.get());
  const isTheirs = draft?.owner === undefined || owner === undefined || draft.owner === owner;
  return draft && isTheirs ? { ...draft, owner: owner ?? draft.owner } : { ...EMPTY, owner };
}

export function keepDraft(draft: Draft): void {
  kept.set(JSON.stringify(draft));
}
