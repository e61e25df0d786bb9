import type { Chore, Part } from '@webstore/parts';

/** What the launcher starts, and where; tests give it a smaller one. */
export interface Shop {
  /** Entries are relative to it, and the launcher works in it. */
  readonly root: string;
  /** Data, logs, token and record. */
  readonly folder: string;
  readonly parts: readonly Part[];
  readonly migrations: readonly Chore[];
  readonly seed: Chore | undefined;
}
