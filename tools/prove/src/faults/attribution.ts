import { AsyncLocalStorage } from 'node:async_hooks';
import type { Luck } from './luck.js';

const UUID_LENGTH = 36;

/** Whose luck decides: that of the schedule whose shopper or order a statement or a call names, else of who is at work. */
export class Attribution {
  readonly #lucks = new Map<string, Luck>();
  readonly #atWork = new AsyncLocalStorage<Luck>();

  constructor(private readonly nobodys: Luck) {}

  /** `id` is a shopper's or an order's. */
  learn(id: string, luck: Luck): void {
    this.#lucks.set(id, luck);
  }

  /** Runs work for a schedule; orders it opens are learnt to be its. */
  during<T>(luck: Luck | undefined, work: () => Promise<T>): Promise<T> {
    return luck ? this.#atWork.run(luck, work) : work();
  }

  luckOf(id: string | undefined): Luck | undefined {
    return id === undefined ? undefined : this.#lucks.get(id);
  }

  luckOfValues(values: readonly unknown[]): Luck {
    for (const value of values) {
      const luck = typeof value === 'string' ? this.#lucks.get(value.slice(0, UUID_LENGTH)) : undefined;
      if (luck) return luck;
    }
    return this.#atWork.getStore() ?? this.nobodys;
  }

  /** What a call is about: its body's or its path's order or shopper. */
  luckOfCall(path: string, body: unknown): Luck {
    const { order_id, reference, user_id } = (body ?? {}) as Record<string, unknown>;
    return this.luckOfValues([order_id, reference, user_id, ...path.split('/')]);
  }
}
