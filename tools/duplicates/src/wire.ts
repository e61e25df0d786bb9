import { Agent, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions, request } from 'node:http';

/** Whom an errand is sent to. */
export type Place = 'shop' | 'payments' | 'promotions' | 'inventory';

export interface Sent {
  readonly method: 'POST' | 'PATCH' | 'DELETE' | 'GET';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back, byte for byte; status 0 where nothing did. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly tookMs: number;
}

// More than the largest burst, so that each of its copies is under way at once.
const CONNECTIONS = 192;
const ANSWER_WITHIN_MS = 30_000;

/** Connections that stay open. A place with several processes is asked at each in turn. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  #turn = 0;

  constructor(private readonly addresses: Readonly<Record<Place, readonly string[]>>) {}

  async send(place: Place, { method, path, headers, body = '' }: Sent): Promise<Answer> {
    const sentAt = performance.now();
    this.#turn += 1;
    const addresses = this.addresses[place];
    const { hostname, port } = new URL(addresses[this.#turn % addresses.length] ?? '');
    const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = { agent: this.agent, hostname, port, method, path, headers: { ...headers, ...length } };
    const heard = await ask(options, body).catch((error: unknown) => ({ status: 0, headers: {}, body: String(error) }));
    return { ...heard, tookMs: performance.now() - sentAt };
  }

  close(): void {
    this.agent.destroy();
  }
}

function ask(options: RequestOptions, body: string): Promise<Omit<Answer, 'tookMs'>> {
  return new Promise((resolve, reject) => {
    const asked = request({ ...options, timeout: ANSWER_WITHIN_MS }, (response) => {
      read(response).then(resolve, reject);
    });
    asked.on('error', reject);
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${ANSWER_WITHIN_MS} ms`)));
    asked.end(body);
  });
}

async function read(response: IncomingMessage): Promise<Omit<Answer, 'tookMs'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { statusCode = 0, headers } = response;
  return { status: statusCode, headers, body: Buffer.concat(chunks).toString('utf8') };
}
