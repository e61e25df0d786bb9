import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndStep } from '@webstore/backing-services';
import { type RunningPart, spawnPart } from '@webstore/parts';
import { ALERT_INBOX } from './alert-inbox.js';
import type { FoundPrograms } from './find-observers.js';
import { freePlace } from './free-place.js';
import type { ObserverName, Place, PortName } from './observer.js';
import { OBSERVERS, observerNamed } from './observers.js';
import { type RunningObserver, startObserver } from './start-observer.js';

export interface ObserverSetOptions {
  readonly programs: ReadonlyMap<ObserverName, FoundPrograms>;
  /** Those that are started; all if not given. */
  readonly names?: readonly ObserverName[];
  /** Makes the root of their configuration, in a folder that goes with them; that of the repository if not given. */
  readonly makeRoot?: (folder: string) => Promise<string>;
  /** See `Place`. */
  readonly restPercentage?: number;
}

const DEATH: readonly EndStep[] = [{ signal: 'SIGKILL', withinMs: 5_000 }];

/** All observers and the inbox on free ports, with data of their own that goes when they close: beside any others, for a proof. */
export class ObserverSet {
  private readonly running = new Map<ObserverName, RunningObserver>();
  private inbox: RunningPart | undefined;

  private constructor(
    private readonly programs: ObserverSetOptions['programs'],
    readonly place: Place,
  ) {}

  static async open({ programs, names, makeRoot, ...told }: ObserverSetOptions): Promise<ObserverSet> {
    const place = { ...(await freePlace(await mkdtemp(join(tmpdir(), 'webstore-observers-')))), ...told };
    const set = new ObserverSet(programs, makeRoot ? { ...place, root: await makeRoot(place.folder) } : place);
    try {
      await set.startInbox();
      // Those that start beside one that cannot are waited for, or nobody would end them.
      const starts = (names ?? OBSERVERS.map(({ name }) => name)).map((name) => set.start(name));
      for (const start of await Promise.allSettled(starts)) if (start.status === 'rejected') throw start.reason;
      return set;
    } catch (error) {
      await set.close();
      throw error;
    }
  }

  async start(name: ObserverName): Promise<void> {
    const program = this.programs.get(name)?.server ?? '';
    this.running.set(name, await startObserver(observerNamed(name), { place: this.place, program }));
  }

  /** As if its machine had gone. */
  async kill(name: ObserverName): Promise<void> {
    await this.running.get(name)?.stop(DEATH);
  }

  async stop(name: ObserverName): Promise<void> {
    await this.running.get(name)?.stop();
  }

  /** As an operator would, by its process id. */
  signal(name: ObserverName, signal: NodeJS.Signals): void {
    const observer = this.running.get(name);
    if (observer) process.kill(observer.pid, signal);
  }

  /** Knows nothing of what was told before. */
  async startInbox(): Promise<void> {
    this.inbox = await spawnPart(ALERT_INBOX, { port: this.place.ports['alert-inbox'], environment: {} });
  }

  async stopInbox(): Promise<void> {
    await this.inbox?.stop();
  }

  at(port: PortName): string {
    return `http://127.0.0.1:${this.place.ports[port]}`;
  }

  /** What a service is told so that it pushes here, soon. */
  get environment(): Record<string, string> {
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: this.at('collector-http'),
      OTEL_BSP_SCHEDULE_DELAY: '500',
      OTEL_METRIC_EXPORT_INTERVAL: '1000',
    };
  }

  async close(): Promise<void> {
    await Promise.all([...this.running.values()].map((observer) => observer.stop()));
    await this.stopInbox();
    await rm(this.place.folder, { recursive: true, force: true });
  }
}
