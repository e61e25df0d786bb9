import { isFree } from '@webstore/backing-services';
import {
  type FoundPrograms,
  type ObserverName,
  ObserverSet,
  observerNamed,
  type PortName,
} from '@webstore/observability';
import { waitUntil } from '@webstore/testing';

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string };
}

type Signal = 'traces' | 'logs' | 'metrics';

/** Posts OTLP as JSON to a collector, as a browser does. */
export async function sendTo(collector: string, signal: Signal, body: unknown): Promise<void> {
  const answer = await fetch(`${collector}/v1/${signal}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The collector answers ${answer.status}: ${await answer.text()}`);
}

/** The observers, for a test to send signals through and to ask for them. */
export class Pipeline {
  private constructor(private readonly observers: ObserverSet) {}

  /** Of what tail sampling need not keep, nothing is kept. */
  static async open(programs: ReadonlyMap<ObserverName, FoundPrograms>): Promise<Pipeline> {
    return new Pipeline(await ObserverSet.open({ programs, restPercentage: 0 }));
  }

  start(name: ObserverName): Promise<void> {
    return this.observers.start(name);
  }

  /** As if its machine had gone. */
  async kill(name: ObserverName): Promise<void> {
    await this.observers.kill(name);
    await this.untilGone(name);
  }

  async stop(name: ObserverName): Promise<void> {
    await this.observers.stop(name);
    await this.untilGone(name);
  }

  close(): Promise<void> {
    return this.observers.close();
  }

  /** What a service is told so that it pushes here. */
  get environment(): Record<string, string> {
    return this.observers.environment;
  }

  at(port: PortName): string {
    return this.observers.at(port);
  }

  send(signal: Signal, body: unknown): Promise<void> {
    return sendTo(this.at('collector-http'), signal, body);
  }

  /** A trace as Tempo tells it, or undefined if it has none of this id. */
  async trace(traceId: string): Promise<string | undefined> {
    const answer = await fetch(`${this.at('tempo')}/api/traces/${traceId}`).catch(() => undefined);
    const text = await answer?.text().catch(() => undefined);
    return answer?.ok ? text : undefined;
  }

  /** Names of the services that have spans in a trace. */
  async servicesIn(traceId: string): Promise<ReadonlySet<string>> {
    const text = await this.trace(traceId);
    if (text === undefined) return new Set();
    const { batches } = JSON.parse(text) as { batches: { resource: { attributes: Attribute[] } }[] };
    const attributes = batches.flatMap(({ resource }) => resource.attributes);
    return new Set(attributes.filter(({ key }) => key === 'service.name').map(({ value }) => value.stringValue ?? ''));
  }

  /** Lines of Loki, each with its labels, newest first. */
  async lines(query: string): Promise<{ readonly labels: Record<string, string>; readonly line: string }[]> {
    const start = String((Date.now() - 3_600_000) * 1_000_000);
    const found = await this.ask('loki', '/loki/api/v1/query_range', { query, start, limit: '1000' });
    const streams = (found?.data?.result ?? []) as { stream: Record<string, string>; values: [string, string][] }[];
    return streams.flatMap(({ stream, values }) => values.map(([, line]) => ({ labels: stream, line })));
  }

  /** The series of an instant query of Prometheus. */
  async samples(query: string): Promise<{ readonly labels: Record<string, string>; readonly value: number }[]> {
    const found = await this.ask('prometheus', '/api/v1/query', { query });
    const series = (found?.data?.result ?? []) as { metric: Record<string, string>; value: [number, string] }[];
    return series.map(({ metric, value }) => ({ labels: metric, value: Number(value[1]) }));
  }

  /** The value of a query that gives one; undefined where there is no series. */
  async value(query: string): Promise<number | undefined> {
    return (await this.samples(query))[0]?.value;
  }

  /** Trace ids of the exemplars of a query. */
  async exemplars(query: string): Promise<string[]> {
    const now = Date.now() / 1000;
    const found = await this.ask('prometheus', '/api/v1/query_exemplars', {
      query,
      start: String(now - 3_600),
      end: String(now + 60),
    });
    const series = (found?.data ?? []) as { exemplars: { labels: Record<string, string> }[] }[];
    return series.flatMap(({ exemplars }) => exemplars.map(({ labels }) => labels['trace_id'] ?? ''));
  }

  /** Names of the alerts that stand at Alertmanager, with the label that tells them apart. */
  async alerts(): Promise<string[]> {
    const found = (await this.ask('alertmanager', '/api/v2/alerts', {})) as
      | { labels: Record<string, string> }[]
      | undefined;
    return (found ?? []).map(({ labels }) =>
      [labels['alertname'], labels['observer'] ?? labels['service_name']].join(' '),
    );
  }

  // biome-ignore lint/suspicious/noExplicitAny: each back end answers in its own shape
  private async ask(port: PortName, path: string, query: Record<string, string>): Promise<any> {
    const answer = await fetch(`${this.at(port)}${path}?${new URLSearchParams(query)}`).catch(() => undefined);
    return answer?.ok ? await answer.json().catch(() => undefined) : undefined;
  }

  private untilGone(name: ObserverName): Promise<boolean> {
    const { port } = new URL(this.at(observerNamed(name).port));
    return waitUntil(`${name} leaves port ${port}`, async () => (await isFree(Number(port))) || undefined);
  }
}
