import { appendFileSync, existsSync, readFileSync } from 'node:fs';

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

/**
 * Every charge and refund that really happened, in order; it is never shortened. With a journal file, a line each, it
 * outlives this process: money does not forget.
 */
export class Ledger {
  readonly #entries: LedgerEntry[];

  constructor(private readonly journalFile?: string) {
    this.#entries = journalFile !== undefined && existsSync(journalFile) ? entriesIn(journalFile) : [];
  }

  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  record(movement: Movement): LedgerEntry {
    const entry = { seq: this.#entries.length + 1, ...movement, at: new Date().toISOString() };
    if (this.journalFile !== undefined) appendFileSync(this.journalFile, `${JSON.stringify(entry)}\n`);
    this.#entries.push(entry);
    return entry;
  }

  /** `next` is the `after` of the following page, null on the last. */
  page(after: number, limit: number): { readonly entries: readonly LedgerEntry[]; readonly next: number | null } {
    const entries = this.#entries.slice(after, after + limit);
    const next = after + limit < this.#entries.length ? after + limit : null;
    return { entries, next };
  }
}

/** A last line that was cut short by the end of the process never happened: its caller got no answer. */
function entriesIn(journalFile: string): LedgerEntry[] {
  const lines = readFileSync(journalFile, 'utf8').split('\n');
  return lines.slice(0, -1).map((line) => JSON.parse(line) as LedgerEntry);
}
