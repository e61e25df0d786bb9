import type { Observer } from '@webstore/observability';
import type { Chore, Part } from '@webstore/parts';
import type { Row } from './board.js';

/** What the launcher starts, and where; tests give it a smaller one. */
export interface Shop {
  /** Entries are relative to it, and the launcher works in it. */
  readonly root: string;
  /** Data, logs, token and record. */
  readonly folder: string;
  /** Servers that the parts stand on. */
  readonly servers: readonly ('postgres' | 'redis')[];
  readonly parts: readonly Part[];
  readonly migrations: readonly Chore[];
  readonly seed: Chore | undefined;
  /** Programs that watch the parts; where there are no parts, all that there is. */
  readonly observers?: Observers;
  readonly words: Words;
}

export interface Observers {
  readonly programs: readonly Observer[];
  /** What they were told is kept here. */
  readonly folder: string;
  /** Folder of the other launcher that may have started the same ones: theirs are used, there is one set. */
  readonly otherLauncher: string;
}

/** How the launcher speaks of what it starts. */
export interface Words {
  /** At the beginning of a sentence: `The shop`, followed by a verb in the singular. */
  readonly name: string;
  /** Commands for a person to run. */
  readonly start: string;
  readonly stop: string;
  readonly status: string;
  /** What to do once the board stands, as lines. */
  nextSteps(rows: readonly Row[], howToEnd: string): string[];
}
