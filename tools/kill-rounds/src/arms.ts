import { randomUUID } from 'node:crypto';
import { access, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** When a process is to send itself a signal: at the n-th time of a point. */
export interface FaultOrder {
  readonly name: string;
  readonly moment: 'before' | 'after';
  readonly times: number;
  readonly signal: 'SIGKILL' | 'SIGSTOP';
}

/** The files by which processes are told at which point to die; see preload/fault-point.mjs. */
export class Arms {
  constructor(private readonly folder: string) {}

  fileOf(part: string): string {
    return join(this.folder, `${part}.json`);
  }

  async arm(part: string, order: FaultOrder): Promise<void> {
    for (const trace of ['taken', 'struck']) await rm(`${this.fileOf(part)}.${trace}`, { force: true });
    // A process that stood still and went on knows the orders it has obeyed: the same one again is a new one.
    await this.give(part, { ...order, id: randomUUID() });
  }

  async disarm(part: string): Promise<void> {
    await rm(this.fileOf(part), { force: true });
  }

  /** When the process obeyed, in milliseconds of the wall clock; undefined where it has not. */
  async struckAt(part: string): Promise<number | undefined> {
    const text = await readFile(`${this.fileOf(part)}.struck`, 'utf8').catch(() => '');
    return text === '' ? undefined : Number(text);
  }

  /** Whether the process has taken its order: it dies of it, be it a moment later. */
  isTaken(part: string): Promise<boolean> {
    return access(`${this.fileOf(part)}.taken`).then(
      () => true,
      () => false,
    );
  }

  async record(part: string): Promise<void> {
    await this.give(part, { record: `${this.fileOf(part)}.met` });
  }

  /** The points that a process has met while it recorded. */
  async met(part: string): Promise<string[]> {
    const text = await readFile(`${this.fileOf(part)}.met`, 'utf8').catch(() => '');
    return [...new Set(text.split('\n').filter(Boolean))];
  }

  /** In one piece: a process that read half an order would die of that. */
  private async give(part: string, order: object): Promise<void> {
    const file = this.fileOf(part);
    await writeFile(`${file}.new`, JSON.stringify(order));
    await rename(`${file}.new`, file);
  }
}
