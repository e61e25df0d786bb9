import type { Stage } from './stage.js';
import type { Telling } from './telling.js';
import type { Service } from './voice.js';

/** How an alert is made to fire, and how it is made to end. */
export interface Row {
  readonly alert: string;
  /** What tells it apart from the same alert of others. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Since when its signal has been there, in milliseconds, where it is older than the observers. */
  readonly sinceMs?: () => number;
  readonly begin: (stage: Stage) => Promise<void> | void;
  readonly end: (stage: Stage) => Promise<void> | void;
}

type Tellings = Readonly<Partial<Record<Service, readonly Telling[]>>>;

/** Fires by what services tell, and ends when they tell it no more. */
export function told(alert: string, tellings: Tellings, labels?: Row['labels']): Row {
  const services = Object.entries(tellings) as [Service, readonly Telling[]][];
  return {
    alert,
    ...(labels && { labels }),
    begin: (stage) =>
      services.forEach(([service, its]) => void stage.voice(service).tell({ name: alert, tellings: its })),
    end: (stage) => services.forEach(([service]) => void stage.voice(service).tell({ name: alert, tellings: [] })),
  };
}

/** Fires by what is sent to the collector again and again, and ends when nothing is. */
export function sent(alert: string, send: (stage: Stage) => Promise<void>, labels?: Row['labels']): Row {
  let sending: { stop(): Promise<void> } | undefined;
  return {
    alert,
    ...(labels && { labels }),
    begin: (stage) => {
      sending = again(() => send(stage));
    },
    end: () => sending?.stop(),
  };
}

const SENDS_EVERY_MS = 500;

/** Does it until it is stopped. A failure is told by the stop. */
export function again(what: () => Promise<void>): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const doing = (async () => {
    while (!stopping.signal.aborted) {
      await what();
      await new Promise((resolve) => setTimeout(resolve, SENDS_EVERY_MS));
    }
  })();
  doing.catch(() => undefined);
  return {
    stop: () => {
      stopping.abort();
      return doing;
    },
  };
}
