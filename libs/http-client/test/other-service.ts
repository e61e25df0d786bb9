import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { z } from 'zod';
import { CallFailed, ServiceClient, type ServiceClientOptions } from '../src/index.js';

export type Reaction = (request: IncomingMessage, response: ServerResponse) => void;

interface Seen {
  readonly headers: IncomingMessage['headers'];
  body: string;
}

/** The contract of what the service says when it works. */
export const answer = z.strictObject({ id: z.string() });

export const says =
  (status: number, text: string, headers: Record<string, string> = {}): Reaction =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
export const works = says(200, '{"id":"p-1"}');
export const hangs: Reaction = () => undefined;
export const fails = says(503, '{"title":"away"}');

/** A service that does what a test tells it to. */
export class OtherService {
  readonly sockets = new Set<Socket>();
  seen: Seen[] = [];
  #reactions: Reaction[] = [works];
  readonly #server = createServer((request, response) => this.#react(request, response));

  /** How it reacts to the next requests; the last stands for all that follow. */
  reacts(...reactions: Reaction[]): void {
    this.#reactions = reactions;
  }

  async open(): Promise<void> {
    this.#server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  forget(): void {
    this.seen = [];
    this.#reactions = [works];
  }

  clientWith(options: Partial<ServiceClientOptions> = {}): ServiceClient {
    const { port } = this.#server.address() as AddressInfo;
    return new ServiceClient({ name: 'payments', baseUrl: `http://127.0.0.1:${port}`, timeoutMs: 5_000, ...options });
  }

  #react(request: IncomingMessage, response: ServerResponse): void {
    const entry: Seen = { headers: request.headers, body: '' };
    this.seen.push(entry);
    request.on('data', (chunk) => {
      entry.body += String(chunk);
    });
    const reaction = this.#reactions.length > 1 ? this.#reactions.shift() : this.#reactions[0];
    reaction?.(request, response);
  }
}

export async function failureOf(call: Promise<unknown>): Promise<CallFailed> {
  const outcome = await call.catch((error: unknown) => error);
  if (outcome instanceof CallFailed) return outcome;
  throw new Error(`expected a failed call, got ${JSON.stringify(outcome)}`);
}
