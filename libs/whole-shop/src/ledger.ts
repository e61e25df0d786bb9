export interface Entry {
  readonly seq: number;
  readonly kind: 'charge' | 'refund';
  readonly key: string;
  readonly id: string;
  readonly payment_id?: string;
  readonly amount_minor: number;
  readonly currency: string;
}

/** A charge that the provider really made, and what of it went back. */
export interface Charge {
  readonly orderId: string;
  readonly amountMinor: number;
  readonly currency: string;
  refundedMinor: number;
}

const PAGE = 500;

/** What the provider of payments has really done, read on from where the last reading ended. */
export class Ledger {
  readonly charges = new Map<string, Charge>();
  #after = 0;

  constructor(private readonly address: string) {}

  async readOn(): Promise<void> {
    for (;;) {
      const response = await fetch(`${this.address}/api/payment/ledger?after=${this.#after}&limit=${PAGE}`);
      const { entries } = (await response.json()) as { entries: Entry[] };
      for (const entry of entries) this.take(entry);
      if (entries.length < PAGE) return;
    }
  }

  private take(entry: Entry): void {
    this.#after = entry.seq;
    const { id, key, amount_minor: amountMinor, currency } = entry;
    if (entry.kind === 'charge') this.charges.set(id, { orderId: key, amountMinor, currency, refundedMinor: 0 });
    const refunded = entry.kind === 'refund' ? this.charges.get(entry.payment_id ?? '') : undefined;
    if (refunded) refunded.refundedMinor += amountMinor;
  }
}
