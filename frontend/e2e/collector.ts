import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in for the collector: takes OTLP over HTTP from pages and keeps what was said. */
export class Collector {
  readonly logs: string[] = [];
  readonly traces: string[] = [];
  readonly #server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-headers', 'content-type, traceparent');
    const text = await textOf(request);
    if (request.url === '/v1/logs' && text) this.logs.push(text);
    if (request.url === '/v1/traces' && text) this.traces.push(text);
    response.writeHead(request.method === 'OPTIONS' ? 204 : 200).end();
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  forget(): void {
    this.logs.length = 0;
    this.traces.length = 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
