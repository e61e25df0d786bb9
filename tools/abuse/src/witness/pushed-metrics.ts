import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { metricsIn, type ReceivedMetric } from '@webstore/testing';
import type { Facts } from '../sign.js';

type Points = ReceivedMetric['points'];

/** Takes what services push over OTLP, and keeps of it what each counter has come to: where there is no Prometheus. */
export class PushedMetrics {
  private readonly counters = new Map<string, Points>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<PushedMetrics> {
    const server = createServer();
    const pushed = new PushedMetrics(server);
    server.on('request', (request, response) => {
      const answer = () => response.setHeader('content-type', 'application/x-protobuf').end();
      const take = (body: Buffer) => request.url === '/v1/metrics' && pushed.take(body);
      void buffer(request).then(take).finally(answer);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return pushed;
  }

  /** What a service is told so that it pushes here, soon. */
  get environment(): Record<string, string> {
    const { port } = this.server.address() as AddressInfo;
    return { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_METRIC_EXPORT_INTERVAL: '1000' };
  }

  /** Over all series with these labels. */
  value(name: string, labels: Facts): number {
    const isOf = ({ attributes }: Points[number]) =>
      Object.entries(labels).every(([label, value]) => attributes[label] === value);
    return (this.counters.get(name) ?? []).filter(isOf).reduce((sum, { value }) => sum + value, 0);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private take(body: Buffer): void {
    for (const { name, points } of metricsIn(body)) if (points.length > 0) this.counters.set(name, points);
  }
}
