import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Call {
  readonly route: string;
  readonly key: string;
  readonly authorization: string;
  readonly body: Record<string, unknown>;
}

type Play = (call: Call) => Answer | Promise<Answer>;

/** The world outside of the worker. It answers a key that it knows as it did before, as its contracts promise. */
export class Parties {
  /** Every call that had an effect, in order: one per key. */
  readonly effects: Call[] = [];
  /** By route; a route without one is answered 404. */
  readonly plays = new Map<string, Play>();
  private readonly answered = new Map<string, Answer>();
  private readonly outages = new Map<string, { times: number; kind: 'away' | 'answer-lost' }>();
  private readonly server = createServer((request, response) => void this.serve(request, response));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** For the next `times` calls of the route: away without an effect, or with its effect done and the answer lost. */
  fail(route: string, kind: 'away' | 'answer-lost', times: number): void {
    this.outages.set(route, { times, kind });
  }

  effectsOf(route: string, about: string): Call[] {
    return this.effects.filter((call) => call.route === route && JSON.stringify(call).includes(about));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await callOf(request);
    const outage = this.takeOutage(call.route);
    if (outage === 'away') return respond(response, { status: 503, body: {} });
    const answer = await this.answer(call);
    if (outage === 'answer-lost') return void request.socket.destroy();
    respond(response, answer);
  }

  private takeOutage(route: string): 'away' | 'answer-lost' | undefined {
    const outage = this.outages.get(route);
    if (!outage || outage.times === 0) return undefined;
    outage.times -= 1;
    return outage.kind;
  }

  private async answer(call: Call): Promise<Answer> {
    const known = call.key && this.answered.get(`${call.route} ${call.key}`);
    if (known) return known;
    const answer = (await this.plays.get(call.route)?.(call)) ?? { status: 404, body: {} };
    if (answer.status === 202) return answer;
    this.answered.set(`${call.route} ${call.key}`, answer);
    if (answer.status < 300) this.effects.push(call);
    return answer;
  }
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  // An order's id in a path is a parameter; the route is the path without it.
  const id = request.url?.match(/[0-9a-f]{8}-[0-9a-f-]{27}/)?.[0];
  return {
    route: `${request.method} ${id ? request.url?.replace(id, ':id') : request.url}`,
    key: String(request.headers['idempotency-key'] ?? ''),
    authorization: request.headers.authorization ?? '',
    body: { ...(text ? JSON.parse(text) : {}), ...(id && { id }) },
  };
}

function respond(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
