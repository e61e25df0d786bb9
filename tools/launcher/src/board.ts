import type { RecordedPart } from '@webstore/parts';

/** Where a part is in its life. `yours` runs already and is only used; `missing` is not tried again. */
export type State =
  | 'waiting'
  | 'starting'
  | 'up'
  | 'yours'
  | 'done'
  | 'down'
  | 'missing'
  | 'failed'
  | 'stopping'
  | 'stopped';

export interface Row extends RecordedPart {
  readonly state: State;
}

export type RowChange = { readonly [Key in keyof Row]?: Row[Key] | undefined };

/** What is known of every part, in order; tells its listeners of each change. */
export class Board {
  private readonly byName = new Map<string, Row>();
  private readonly listeners: ((row: Row) => void)[] = [];

  get rows(): readonly Row[] {
    return [...this.byName.values()];
  }

  onChange(listener: (row: Row) => void): void {
    this.listeners.push(listener);
  }

  /** Puts a part on the board, silently, with the address that it will have where that is known. */
  add(name: string, kind: string, address?: string): void {
    this.byName.set(name, { name, kind, state: 'waiting', ...(address && { address }) });
  }

  /** Changes what is given; a key given as undefined is wiped. */
  change(name: string, change: RowChange): void {
    const merged = { ...this.byName.get(name), ...change };
    const row = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as unknown as Row;
    this.byName.set(name, row);
    for (const listener of this.listeners) listener(row);
  }
}
