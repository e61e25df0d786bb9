import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { isAlive, worksIn } from '@webstore/backing-services';
import { type RunRecord, readRunRecord, runRecordPath } from '@webstore/parts';
import type { Words } from './shop.js';

/** A shop runs from this folder. */
export class AlreadyRunning extends Error {
  constructor({ name, status, stop }: Words, pid: number) {
    super(`${name} runs already (pid ${pid}): \`${status}\` shows it, \`${stop}\` ends it.`);
    this.name = 'AlreadyRunning';
  }
}

/** Writes `run.json`: whole or not at all, readable by its owner alone, since addresses may hold a password. */
export class RunRecordFile {
  private readonly path: string;
  private pending: RunRecord | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly folder: string,
    private readonly words: Words,
  ) {
    this.path = runRecordPath(folder);
  }

  /**
   * Claims the folder for this process; of two starts at once one gets it. Returns the record that a killed launcher left.
   * @throws AlreadyRunning
   */
  async claim(root: string): Promise<RunRecord | undefined> {
    await mkdir(this.folder, { recursive: true });
    if (await this.create()) return undefined;
    const left = await readRunRecord(this.folder);
    if (left && (await isLauncherOf(root, left))) throw new AlreadyRunning(this.words, left.launcher_pid);
    await rm(this.path, { force: true });
    if (!(await this.create())) {
      throw new AlreadyRunning(this.words, (await readRunRecord(this.folder))?.launcher_pid ?? 0);
    }
    return left;
  }

  /** Writes the newest of the records it is given; those overtaken in the meantime are skipped. */
  write(record: RunRecord): Promise<void> {
    this.pending = record;
    this.writing = this.writing.then(() => this.writePending());
    return this.writing;
  }

  async remove(): Promise<void> {
    this.pending = undefined;
    await this.writing;
    await rm(this.path, { force: true });
  }

  private async writePending(): Promise<void> {
    const record = this.pending;
    this.pending = undefined;
    if (!record) return;
    await writeFile(`${this.path}.new`, textOf(record), { mode: 0o600 });
    await rename(`${this.path}.new`, this.path);
  }

  private create(): Promise<boolean> {
    const record = { launcher_pid: process.pid, started_at: new Date().toISOString(), state: 'starting', parts: [] };
    return writeFile(this.path, textOf(record as RunRecord), { mode: 0o600, flag: 'wx' }).then(
      () => true,
      () => false,
    );
  }
}

/** Whether the launcher of this record still runs; its id alone may belong to another process by now. */
export async function isLauncherOf(root: string, { launcher_pid: pid }: RunRecord): Promise<boolean> {
  return isAlive(pid) && (await worksIn(pid, root));
}

function textOf(record: RunRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
