import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FoundPrograms,
  findObservers,
  freePlace,
  OBSERVERS,
  type ObserverName,
  type Place,
  type RunningObserver,
  startObserver,
} from '@webstore/observability';
import type { ObserverAddresses } from '../witness/observers-witness.js';
import { hastenedRoot } from './hastened-root.js';

/** The observers of a run, on free ports, with data that goes when they close. */
export class Observers {
  private constructor(
    private readonly folder: string,
    private readonly place: Place,
    private readonly running: readonly RunningObserver[],
  ) {}

  /** Undefined where not all of their programs are on this machine. */
  static async open(scale: number): Promise<Observers | undefined> {
    const programs = await findObservers(process.env);
    if (OBSERVERS.some(({ name }) => !programs.has(name))) return undefined;
    const folder = await mkdtemp(join(tmpdir(), 'webstore-abuse-'));
    const place = await freePlace(folder);
    const hastened = { ...place, root: await hastenedRoot(place.root, folder, scale) };
    const running: RunningObserver[] = [];
    try {
      await Promise.all(
        OBSERVERS.map(async (observer) => {
          const program = serverOf(programs, observer.name);
          // Only what reads the alerts' rules is told that time runs faster.
          const where = observer.name === 'prometheus' ? hastened : place;
          running.push(await startObserver(observer, { place: where, program }));
        }),
      );
      return new Observers(folder, place, running);
    } catch (error) {
      await new Observers(folder, place, running).close();
      throw error;
    }
  }

  /** What a service is told so that it pushes here, soon. */
  get environment(): Record<string, string> {
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: this.at('collector-http'),
      OTEL_BSP_SCHEDULE_DELAY: '500',
      OTEL_METRIC_EXPORT_INTERVAL: '1000',
    };
  }

  get addresses(): ObserverAddresses {
    return { prometheus: this.at('prometheus'), alertmanager: this.at('alertmanager'), loki: this.at('loki') };
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((observer) => observer.stop()));
    await rm(this.folder, { recursive: true, force: true });
  }

  private at(port: keyof Place['ports']): string {
    return `http://127.0.0.1:${this.place.ports[port]}`;
  }
}

function serverOf(programs: ReadonlyMap<ObserverName, FoundPrograms>, name: ObserverName): string {
  return programs.get(name)?.server ?? '';
}
