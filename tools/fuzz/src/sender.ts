import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { FuzzRequest } from './request-arbitrary.js';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What came of a request: an answer, a connection that ended without one, or silence. */
export type Outcome = Answer | 'closed' | 'silent';

export const PATIENCE_MS = 10_000;

// The shop is told to believe the peer; this network is kept for benchmarks.
const addressOf = (at: number) => `198.18.${(at >> 8) & 255}.${at & 255}`;

/** Sends requests as shoppers at many addresses. */
export class Sender {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 32 });
  sent = 0;

  constructor(
    readonly address: string,
    private readonly tokens: readonly string[],
    private readonly addresses: number,
  ) {}

  /** The headers that really go out. */
  headersOf({ headers, shopper, address, body }: FuzzRequest): Record<string, string> {
    const token = this.tokens[shopper % this.tokens.length];
    return {
      'x-forwarded-for': addressOf(address % this.addresses),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      ...headers,
    };
  }

  send(asked: FuzzRequest): Promise<Outcome> {
    this.sent += 1;
    const { hostname, port } = new URL(this.address);
    const { method, path, body } = asked;
    const options = {
      hostname,
      port,
      method,
      path,
      agent: this.agent,
      headers: this.headersOf(asked),
      timeout: PATIENCE_MS,
    };
    return new Promise((resolve) => {
      const going = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => resolve('closed'));
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, text: Buffer.concat(chunks).toString() });
        });
      });
      going.on('timeout', () => {
        resolve('silent');
        going.destroy();
      });
      going.on('error', () => resolve('closed'));
      going.end(body);
    });
  }

  /** For a shell. */
  curlOf(asked: FuzzRequest): string {
    const { 'content-length': _, ...headers } = this.headersOf(asked);
    const parts = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
    if (asked.body !== undefined) parts.push(`--data-binary ${quoted(asked.body)}`);
    return `curl -i --path-as-is -X ${asked.method} ${parts.join(' ')} ${quoted(`${this.address}${asked.path}`)}`;
  }

  close(): void {
    this.agent.destroy();
  }
}

function quoted(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `$'${escaped(text)}'`;
}

function escaped(text: string): string {
  return JSON.stringify(text.toWellFormed()).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
}
