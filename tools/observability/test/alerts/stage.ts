import { type FoundPrograms, type ObserverName, ObserverSet, type ObserverSetOptions } from '@webstore/observability';
import { waitUntil } from '@webstore/testing';
import { sendTo } from '../pipeline.js';
import { InboxWatch } from './inbox-watch.js';
import { type Service, Voice } from './voice.js';

/** A service that was never heard cannot fall silent. */
const HEARD = 'count by (job) (last_over_time(nodejs_eventloop_utilization_ratio[5m]))';
const HEARD_WITHIN_MS = 300_000;
const SERVICES: readonly Service[] = ['main-service', 'payments-service', 'promotions-service', 'fulfillment-worker'];

export type StageOptions = Omit<ObserverSetOptions, 'programs'>;

/** Observers of their own, an inbox, and a voice for each service of the shop. */
export class Stage {
  private readonly voices = new Map<Service, Voice>();
  readonly inbox: InboxWatch;

  private constructor(readonly observers: ObserverSet) {
    this.inbox = new InboxWatch(observers.at('alert-inbox'));
  }

  static async open(programs: ReadonlyMap<ObserverName, FoundPrograms>, options: StageOptions): Promise<Stage> {
    const stage = new Stage(await ObserverSet.open({ programs, ...options }));
    try {
      await Promise.all(SERVICES.map((service) => stage.raise(service)));
      const isHeard = async () => (await stage.ask(HEARD)).length === SERVICES.length;
      await waitUntil('every voice is heard', isHeard, HEARD_WITHIN_MS);
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  voice(service: Service): Voice {
    const voice = this.voices.get(service);
    if (!voice) throw new Error(`${service} has no voice`);
    return voice;
  }

  /** Gives a service a voice, also a new one. */
  async raise(service: Service): Promise<void> {
    this.voices.set(service, await Voice.open(service, this.observers.environment));
  }

  send(signal: 'traces' | 'logs', body: unknown): Promise<void> {
    return sendTo(this.observers.at('collector-http'), signal, body);
  }

  /** Whether Prometheus itself says that an alert fires. */
  async fires(alert: string): Promise<boolean> {
    return (await this.ask(`ALERTS{alertname="${alert}",alertstate="firing"}`)).length > 0;
  }

  async close(): Promise<void> {
    this.inbox.close();
    await Promise.all([...this.voices.values()].map((voice) => voice.kill()));
    await this.observers.close();
  }

  private async ask(query: string): Promise<readonly unknown[]> {
    const answer = await fetch(`${this.observers.at('prometheus')}/api/v1/query?${new URLSearchParams({ query })}`);
    return ((await answer.json()) as { data: { result: unknown[] } }).data.result;
  }
}
