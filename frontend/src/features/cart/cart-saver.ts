import { ApiError } from '../../api/api-error';
import type { CartBadge } from '../../api/cart';
import { type CartLine, type CartState, isUnsaved, tidied, withLine } from './cart-lines';

/** How a line reaches the account. */
export interface Account {
  readonly isOpen: () => boolean;
  readonly add: (id: string, quantity: number, key: string) => Promise<CartBadge>;
  readonly set: (id: string, quantity: number) => Promise<CartBadge>;
  readonly remove: (id: string) => Promise<CartBadge>;
}

export interface Kept {
  readonly get: () => CartState;
  readonly set: (state: CartState) => void;
}

/** What came of a round of requests. */
export interface Outcome {
  readonly failed: readonly CartLine[];
  /** Of the account's cart, when it answered; another device may have put in more. */
  readonly itemCount: number | undefined;
}

type Settled = (outcome: Outcome) => void;

const QUIET_MS = 250;
/** After these the account may or may not have taken the addition. */
const UNCERTAIN: readonly string[] = ['offline', 'timeout', 'server', 'conflict'];

const UNKNOWN = { kind: 'server', type: undefined } as const;

/**
 * Brings the account's cart to what the shopper wants, once the shopper has paused: quick changes of a line become one request.
 * One request at a time, so that the last quantity is the one that stays.
 */
export class CartSaver {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<void> = Promise.resolve();
  private isAtWork = false;
  private failed: CartLine[] = [];
  private itemCount: number | undefined;
  private readonly listeners = new Set<Settled>();

  constructor(
    private readonly kept: Kept,
    private readonly account: Account,
    private readonly quietMs = QUIET_MS,
  ) {}

  /** Whether an answer about the account's cart may be out of date by now. */
  readonly isBusy = (): boolean => this.isAtWork || this.timer !== undefined;

  /** Told after a round of requests. Returns how to stop listening. */
  readonly onSettled = (listener: Settled): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Saves after a pause; a new change begins the pause anew. */
  readonly schedule = (): void => {
    if (!this.account.isOpen() || !this.kept.get().lines.some(isUnsaved)) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.quietMs);
  };

  /** Saves at once, after what is being saved. */
  readonly flush = (): Promise<void> => {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.isAtWork = true;
    const work = this.work.then(() => this.saveAll());
    this.work = work;
    return work.finally(() => {
      if (this.work === work) this.settle();
    });
  };

  private settle(): void {
    this.isAtWork = false;
    const outcome = { failed: this.failed, itemCount: this.itemCount };
    this.failed = [];
    this.itemCount = undefined;
    for (const listener of this.listeners) listener(outcome);
  }

  private async saveAll(): Promise<void> {
    let line = this.next();
    while (line && (await this.save(line))) line = this.next();
  }

  /** Nothing while the shopper is at it: the pause will bring us back. */
  private next(): CartLine | undefined {
    if (this.timer !== undefined || !this.account.isOpen()) return undefined;
    return this.kept.get().lines.find(isUnsaved);
  }

  /** Returns whether there is a point in going on. */
  private async save(line: CartLine): Promise<boolean> {
    try {
      const saved = await this.send(line);
      this.change(line.id, (now) => ({ ...now, saved, attempt: undefined, isInDoubt: undefined }));
      return true;
    } catch (error) {
      return this.refuse(line, error);
    }
  }

  /** Returns what the account holds then. */
  private async send({ id, quantity, saved, attempt, isInDoubt }: CartLine): Promise<number> {
    if (attempt || (saved === 0 && !isInDoubt)) {
      const addition = attempt ?? { key: crypto.randomUUID(), quantity };
      this.change(id, (now) => ({ ...now, attempt: addition }));
      this.itemCount = (await this.account.add(id, addition.quantity, addition.key)).item_count;
      return addition.quantity;
    }
    this.itemCount = (await (quantity === 0 ? this.account.remove(id) : this.account.set(id, quantity))).item_count;
    return quantity;
  }

  private refuse(line: CartLine, error: unknown): boolean {
    const { kind, type } = error instanceof ApiError ? error : UNKNOWN;
    if (kind === 'unauthorized') return false;
    const isGone = type === 'not-in-cart';
    const isUncertain = UNCERTAIN.includes(kind);
    this.change(line.id, (now) => {
      const sure = isUncertain ? now : { ...now, attempt: undefined };
      if (isGone) return { ...sure, saved: 0, isInDoubt: undefined };
      // What is wanted by now would be refused in the same way.
      const isInDoubt = isUncertain && now.attempt === undefined ? true : now.isInDoubt;
      return { ...sure, isInDoubt, quantity: now.saved, failure: { quantity: now.quantity, kind, type } };
    });
    const failed = this.kept.get().lines.find(({ id }) => id === line.id);
    if (failed?.failure) this.failed.push(failed);
    return true;
  }

  private change(id: string, change: (line: CartLine) => CartLine): void {
    this.kept.set(tidied(withLine(this.kept.get(), id, change)));
  }
}
