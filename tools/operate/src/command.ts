import type pg from 'pg';

/** Where a command writes; a terminal gets colours. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What a verb works with. */
export interface Desk {
  /** Of the store. */
  readonly db: pg.Pool;
  readonly output: Output;
  readonly complaints: Output;
  readonly isJson: boolean;
  /** Ends what goes on and on. */
  readonly signal: AbortSignal;
}

/** What came of it: for a script, and for a person. */
export interface Report {
  readonly facts: unknown;
  readonly text: string;
  /** False where something of what was asked for could not be done. */
  readonly isFine?: boolean;
}

/** Does it; undefined where all has been written already. */
export type Act = (desk: Desk) => Promise<Report | undefined>;

/** Understands the words after the verb. @throws BadUsage */
export type Verb = (words: readonly string[]) => Act;

export interface Command {
  readonly usage: string;
  readonly verbs: Readonly<Record<string, Verb>>;
}

/** The words make no sense; nothing has been done. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage';
}
