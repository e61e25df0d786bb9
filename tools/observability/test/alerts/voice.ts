import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Telling } from './telling.js';

export type Service = 'main-service' | 'payments-service' | 'promotions-service' | 'fulfillment-worker';

/** What to tell from now on under this name, in place of what was told under it. */
export interface Order {
  readonly name: string;
  readonly tellings: readonly Telling[];
}

const PROGRAM = fileURLToPath(new URL('voice-program.ts', import.meta.url));

/** A process that tells the collector, by the shop's own telemetry, what a service would. It ends with this process. */
export class Voice {
  private constructor(private readonly child: ChildProcess) {}

  static async open(service: Service, environment: Readonly<Record<string, string>>): Promise<Voice> {
    const child = fork(PROGRAM, [service], { env: { ...process.env, ...environment }, execArgv: [] });
    const [greeting] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    if (greeting !== 'ready') throw new Error(`The voice of ${service} cannot speak`);
    return new Voice(child);
  }

  tell(order: Order): void {
    this.child.send(order);
  }

  /** As if its machine had gone. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
