import type { Attributes, NameOf } from '../catalog/catalog.js';
import { count } from './record.js';

export type Observed = NameOf<'gauge' | 'up-down'>;

/** What is looked at in one go. */
export type Observation = Attributes<'webstore.observations.failed'>['observation'];

/** Tells the value that an instrument has now. */
export type Saw = <Name extends Observed>(name: Name, value: number, attributes: Attributes<Name>) => void;

/** Looks at what some gauges tell of, and tells it. */
export type Look = (saw: Saw) => Promise<void> | void;

export interface Sight {
  readonly name: Observed;
  readonly value: number;
  readonly attributes: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 500;

class Observer {
  private looking: Promise<void> | undefined;

  constructor(
    private readonly observation: Observation,
    private readonly look: Look,
  ) {}

  /** Nothing where the look fails or takes too long: what was seen before is no news. */
  async see(): Promise<readonly Sight[]> {
    const sights: Sight[] = [];
    const isSeen = this.looking === undefined && (await this.isDoneInTime(sights));
    if (!isSeen) count('webstore.observations.failed', { observation: this.observation });
    return isSeen ? sights : [];
  }

  private async isDoneInTime(sights: Sight[]): Promise<boolean> {
    const looking = this.begin(sights);
    let timer: NodeJS.Timeout | undefined;
    const impatience = new Promise<false>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS, false);
    });
    const isDone = looking.then(
      () => true,
      () => false,
    );
    return Promise.race([isDone, impatience]).finally(() => clearTimeout(timer));
  }

  private begin(sights: Sight[]): Promise<void> {
    const saw: Saw = (name, value, attributes) => void sights.push({ name, value, attributes });
    const looking = (async () => this.look(saw))();
    this.looking = looking;
    const end = () => {
      this.looking = undefined;
    };
    looking.then(end, end);
    return looking;
  }
}

const observers = new Set<Observer>();

/**
 * Has gauges looked at each time that metrics are collected, and so at the exporter's interval; where telemetry is off,
 * never. A database that is away or slow delays nobody. Returns what ends it.
 */
export function observe(observation: Observation, look: Look): () => void {
  const observer = new Observer(observation, look);
  observers.add(observer);
  return () => void observers.delete(observer);
}

/** What all gauges tell now. */
export async function seeAll(): Promise<readonly Sight[]> {
  return (await Promise.all([...observers].map((observer) => observer.see()))).flat();
}
