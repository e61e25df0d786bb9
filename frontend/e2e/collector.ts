import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

interface TraceRequest {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly PageSpan[] }[] }[];
}

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

  /** The names of what a visit was told to be made of. */
  visitEvents(): string[] {
    const named = this.logs.join('').matchAll(/"event\.name","value":\{"stringValue":"(\w+)"/g);
    return [...named].map(([, name = '']) => name);
  }

  /** The spans of pages, as OTLP writes them in JSON. */
  spans(): PageSpan[] {
    const requests = this.traces.map((text) => JSON.parse(text) as TraceRequest);
    return requests.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    );
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
