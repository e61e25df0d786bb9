import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from './repository-root.js';

/** One line of the board. */
export interface RecordedPart {
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  /** `http://…`, `postgres://…` or `redis://…`, ready to use. */
  readonly address?: string;
  readonly pid?: number;
  /** How long the last start took. */
  readonly took_ms?: number;
  /** What a person should know: why it is down, who holds its port. */
  readonly note?: string;
}

/** What runs now: `.webstore/run.json`, there from the start of the launcher to its end. */
export interface RunRecord {
  readonly launcher_pid: number;
  readonly started_at: string;
  /** `running` once every part has been tried. */
  readonly state: 'starting' | 'running' | 'stopping';
  readonly parts: readonly RecordedPart[];
}

/** Where the shop keeps its data, logs and record. */
export const SHOP_FOLDER = join(REPOSITORY_ROOT, '.webstore');

export function runRecordPath(folder: string = SHOP_FOLDER): string {
  return join(folder, 'run.json');
}

/** The record of the running shop, or undefined if there is none. */
export async function readRunRecord(folder?: string): Promise<RunRecord | undefined> {
  try {
    return JSON.parse(await readFile(runRecordPath(folder), 'utf8')) as RunRecord;
  } catch {
    return undefined;
  }
}
