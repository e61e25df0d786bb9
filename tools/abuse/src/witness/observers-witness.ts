import { setTimeout as pause } from 'node:timers/promises';
import { type Facts, SECURITY_EVENTS } from '../sign.js';
import type { SeenAlert, SeenEvent, Witness } from './witness.js';

/** Where the observers of a shop answer. */
export interface ObserverAddresses {
  readonly prometheus: string;
  readonly alertmanager: string;
  readonly loki: string;
}

interface Series {
  readonly metric: Facts;
  readonly value: readonly [number, string];
}

interface PrometheusAlert {
  readonly labels: Facts;
  readonly activeAt: string;
}

// A store that has just begun, or is busy, may not answer at once.
const WITHIN_MS = 5_000;
const TRIES = 5;
const AGAIN_AFTER_MS = 500;
const FIELDS = ['type', 'client', 'limit_type', 'subject'];

/** Asks Loki, Prometheus and Alertmanager: what they do not have, no operator can see. */
export class ObserversWitness implements Witness {
  readonly blindFor = [];

  constructor(private readonly at: ObserverAddresses) {}

  async events(sinceMs: number): Promise<SeenEvent[]> {
    const range = `${Math.max(1, Date.now() - sinceMs)}ms`;
    const found = await Promise.all(SECURITY_EVENTS.map((message) => this.eventsOf(message, range)));
    return found.flat();
  }

  async metric(name: string, labels: Facts): Promise<number> {
    const selector = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
    const query = `sum(${name.replaceAll('.', '_')}_total{${selector.join(',')}})`;
    const [series] = await this.query(`${this.at.prometheus}/api/v1/query`, query);
    return Number(series?.value[1] ?? 0);
  }

  async alerts(): Promise<SeenAlert[]> {
    const [known, told] = await Promise.all([
      ask<{ data: { alerts: PrometheusAlert[] } }>(`${this.at.prometheus}/api/v1/alerts`),
      ask<{ labels: Facts }[]>(`${this.at.alertmanager}/api/v2/alerts?active=true`),
    ]);
    const toldOnes = new Set(told.map(({ labels }) => keyOf(labels)));
    return known.data.alerts.map(({ labels, activeAt }) => ({
      name: labels['alertname'] ?? '',
      area: labels['area'] ?? '',
      client: labels['client_ip'],
      sinceMs: Date.parse(activeAt),
      isTold: toldOnes.has(keyOf(labels)),
    }));
  }

  private async eventsOf(message: string, range: string): Promise<SeenEvent[]> {
    const lines = `{service_name="main-service"} |= "${message}" [${range}]`;
    const query = `sum by (${FIELDS.join(',')}) (count_over_time(${lines}))`;
    const found = await this.query(`${this.at.loki}/loki/api/v1/query`, query);
    return found.map(({ metric: facts }) => ({ message, facts }));
  }

  private async query(address: string, query: string): Promise<Series[]> {
    const { data } = await ask<{ data: { result: Series[] } }>(`${address}?${new URLSearchParams({ query })}`);
    return data.result;
  }
}

const keyOf = (labels: Facts) => `${labels['alertname']} ${labels['client_ip'] ?? ''}`;

/** @throws Error when there is no answer in the end: a witness that is away has seen nothing, and nothing follows from that. */
async function ask<T>(url: string, tries = TRIES): Promise<T> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(WITHIN_MS) });
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  } catch (error) {
    if (tries === 1) throw error;
    await pause(AGAIN_AFTER_MS);
    return ask(url, tries - 1);
  }
}
