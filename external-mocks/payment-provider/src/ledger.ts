interface Movement {
  readonly kind: 'charge' | 'refund';
  readonly key: string;
  readonly id: string;
  /** The charge that a refund gives back. */
  readonly payment_id?: string;
  readonly reference?: string;
  readonly amount_minor: number;
  readonly currency: string;
}

export interface LedgerEntry extends Movement {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly at: string;
}

/** Every charge and refund that really happened, in order; it is never shortened. */
export class Ledger {
  readonly #entries: LedgerEntry[] = [];

  record(movement: Movement): void {
    this.#entries.push({ seq: this.#entries.length + 1, ...movement, at: new Date().toISOString() });
  }

  /** `next` is the `after` of the following page, null on the last. */
  page(after: number, limit: number): { readonly entries: readonly LedgerEntry[]; readonly next: number | null } {
    const entries = this.#entries.slice(after, after + limit);
    const next = after + limit < this.#entries.length ? after + limit : null;
    return { entries, next };
  }
}
