import { listenGrpc } from './listen-grpc.js';
import { listenHttp } from './listen-http.js';
import type { Listening, Mood, Signal } from './listening.js';
import { logsIn, metricsIn, type ReceivedLog, type ReceivedMetric, type ReceivedSpan, spansIn } from './otlp.js';

export type Protocol = 'http/protobuf' | 'grpc';

/** Stands in for the collector and keeps all that processes push to it, over either protocol of OTLP. */
export class Collector {
  mood: Mood = 'answers';
  readonly spans: ReceivedSpan[] = [];
  readonly logs: ReceivedLog[] = [];
  readonly metrics: ReceivedMetric[] = [];
  #requests: Buffer[] = [];
  #listening: Listening | undefined;

  private constructor(readonly protocol: Protocol) {}

  static async open(protocol: Protocol = 'http/protobuf'): Promise<Collector> {
    const collector = new Collector(protocol);
    const listen = protocol === 'grpc' ? listenGrpc : listenHttp;
    collector.#listening = await listen((signal, request) => collector.#meet(signal, request));
    return collector;
  }

  /** What a process is told so that it pushes here, soon. */
  get environment(): Record<string, string> {
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: this.#listening?.address ?? '',
      OTEL_EXPORTER_OTLP_PROTOCOL: this.protocol,
      OTEL_BSP_SCHEDULE_DELAY: '50',
      OTEL_METRIC_EXPORT_INTERVAL: '200',
    };
  }

  /** How many requests came, whatever became of them. */
  get requests(): number {
    return this.#requests.length;
  }

  /** Whether these words stand anywhere in what was pushed. */
  holds(words: string): boolean {
    return this.#requests.some((request) => request.includes(words));
  }

  close(): void {
    this.#listening?.close();
  }

  #meet(signal: Signal, request: Buffer): Mood {
    this.#requests.push(request);
    if (this.mood === 'answers') this.#keep(signal, request);
    return this.mood;
  }

  #keep(signal: Signal, request: Buffer): void {
    if (signal === 'traces') this.spans.push(...spansIn(request));
    else if (signal === 'logs') this.logs.push(...logsIn(request));
    else this.metrics.push(...metricsIn(request));
  }
}
