import type { Exit } from './run-child.js';

/** A server that runs, until someone stops it or it dies. */
export interface BackingService {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves when it has ended, whoever ended it. */
  readonly exited: Promise<Exit>;
  stop(): Promise<void>;
}

export interface BackingServiceOptions {
  /** Where the data lives; made on the first start, kept between starts. */
  readonly folder: string;
  /** Any free one if not given. */
  readonly port?: number;
  /** For tests: nothing waits for the disk, Ctrl-C ends it with the test, and stopping removes the folder. */
  readonly throwAway?: boolean;
  readonly onLine?: (line: string) => void;
}
