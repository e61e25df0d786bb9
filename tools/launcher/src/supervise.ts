import { setTimeout as delay } from 'node:timers/promises';
import { type Exit, ProgramMissing } from '@webstore/backing-services';
import { NotBuilt } from '@webstore/parts';
import type { Board, RowChange } from './board.js';
import type { Item } from './item.js';

/** What a start gives back. */
export interface Running {
  readonly pid: number;
  readonly address: string;
  readonly exited: Promise<Exit>;
  stop(): Promise<void>;
}

export interface SuperviseOptions {
  readonly name: string;
  readonly after: readonly string[];
  readonly board: Board;
  /** Always said of it, as who holds the port that it should have. */
  readonly remark?: string | undefined;
  /** The shop can't open without it: a first start that fails is thrown. */
  readonly isVital?: boolean;
  /** Others may begin after this time, even if the first start is not through. */
  readonly patienceMs?: number;
  start(signal: AbortSignal): Promise<Running>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Whoever ran this long has recovered: the next pause is short again. */
const RECOVERED_AFTER_MS = 30_000;

/** Keeps something running: starts it, and starts it again with growing pauses whenever it ends. */
export function supervise(options: SuperviseOptions): Item {
  return new Supervision(options);
}

class Supervision implements Item {
  readonly name: string;
  readonly after: readonly string[];
  private readonly calledOff = new AbortController();
  private readonly firstTry = Promise.withResolvers<void>();
  private life: Promise<void> = Promise.resolve();
  private running: Running | undefined;
  private failures = 0;
  private restarts = 0;

  constructor(private readonly options: SuperviseOptions) {
    this.name = options.name;
    this.after = options.after;
  }

  async begin(): Promise<void> {
    if (this.calledOff.signal.aborted) return;
    this.life = this.live();
    const { patienceMs } = this.options;
    if (patienceMs === undefined) return this.firstTry.promise;
    const patience = delay(patienceMs, undefined, { ref: false, signal: this.calledOff.signal }).catch(() => undefined);
    await Promise.race([this.firstTry.promise, patience]);
  }

  async end(): Promise<void> {
    const isThere = this.running !== undefined;
    if (isThere) this.report({ state: 'stopping' });
    this.calledOff.abort();
    await this.running?.stop();
    await this.life;
    this.report({ state: 'stopped', pid: undefined });
  }

  private async live(): Promise<void> {
    while (!this.calledOff.signal.aborted) {
      const problem = await this.liveOnce();
      this.firstTry.resolve();
      if (this.calledOff.signal.aborted || problem === undefined) return;
      await this.pause(problem);
    }
  }

  /** From a start to the end of what was started. Returns what went wrong; undefined when trying again is no use. */
  private async liveOnce(): Promise<string | undefined> {
    this.report({ state: 'starting', note: this.restarts > 0 ? `restart ${this.restarts}` : undefined });
    const startedAt = performance.now();
    try {
      this.running = await this.options.start(this.calledOff.signal);
    } catch (error) {
      return this.startFailed(error as Error);
    }
    if (this.calledOff.signal.aborted) await this.running.stop();
    else this.isUp(Math.round(performance.now() - startedAt));
    const exit = await this.running.exited;
    this.running = undefined;
    if (performance.now() - startedAt > RECOVERED_AFTER_MS) this.failures = 0;
    return `ended with ${exit.signal ?? `code ${exit.code}`}`;
  }

  private startFailed(error: Error): string | undefined {
    if (error instanceof ProgramMissing || error instanceof NotBuilt) {
      this.report({ state: 'missing', note: error.message });
      return undefined;
    }
    if (this.options.isVital && this.restarts === 0 && !this.calledOff.signal.aborted) {
      this.report({ state: 'failed', note: error.message });
      this.firstTry.reject(error);
      return undefined;
    }
    return error.message;
  }

  private isUp(tookMs: number): void {
    const { pid, address } = this.running as Running;
    const note = this.restarts > 0 ? `restarted ${this.restarts === 1 ? 'once' : `${this.restarts} times`}` : undefined;
    this.report({ state: 'up', pid, address, took_ms: tookMs, note });
    this.firstTry.resolve();
  }

  private async pause(problem: string): Promise<void> {
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** this.failures, LONGEST_PAUSE_MS);
    this.failures += 1;
    this.restarts += 1;
    this.report({ state: 'down', pid: undefined, note: `${problem}; again in ${pauseMs / 1000} s` });
    await delay(pauseMs, undefined, { signal: this.calledOff.signal }).catch(() => undefined);
  }

  private report({ note, ...change }: RowChange): void {
    const notes = [this.options.remark, note].filter(Boolean).join('; ');
    this.options.board.change(this.name, { ...change, note: notes || undefined });
  }
}
