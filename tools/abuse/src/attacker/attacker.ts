import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  /** Goes out as JSON. */
  readonly body?: unknown;
  /** Goes out as it is. */
  readonly text?: string;
  readonly token?: string | undefined;
}

export interface Answer {
  /** 0 where the connection ended without one. */
  readonly status: number;
  readonly text: string;
  readonly tookMs: number;
}

const SOCKETS = 8;
const PATIENCE_MS = 20_000;

/** Somebody who asks the shop from an address of this machine's loopback. */
export class Attacker {
  private readonly agent: Agent;

  constructor(
    private readonly shop: string,
    readonly address: string,
  ) {
    this.agent = new Agent({ keepAlive: true, localAddress: address, maxSockets: SOCKETS });
  }

  get(path: string, sent: Sent = {}): Promise<Answer> {
    return this.ask('GET', path, sent);
  }

  post(path: string, body: unknown, sent: Sent = {}): Promise<Answer> {
    return this.ask('POST', path, { ...sent, body });
  }

  /** Never fails. */
  async ask(method: string, path: string, sent: Sent = {}): Promise<Answer> {
    const startedAt = performance.now();
    const answer = await this.exchange(method, path, sent).catch(() => ({ status: 0, text: '' }));
    return { ...answer, tookMs: performance.now() - startedAt };
  }

  leave(): void {
    this.agent.destroy();
  }

  private async exchange(method: string, path: string, sent: Sent): Promise<Omit<Answer, 'tookMs'>> {
    const response = await this.send(method, path, sent);
    return { status: response.statusCode ?? 0, text: await text(response) };
  }

  private send(method: string, path: string, sent: Sent): Promise<IncomingMessage> {
    const body = sent.text ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
    const { hostname, port } = new URL(this.shop);
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const asking = request(
      {
        ...{ agent: this.agent, hostname, port, method, path },
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
          ...(sent.token !== undefined && { authorization: `Bearer ${sent.token}` }),
          ...sent.headers,
        },
        signal: AbortSignal.timeout(PATIENCE_MS),
      },
      resolve,
    );
    asking.on('error', reject);
    asking.end(body);
    return promise;
  }
}

/** Asks so many times, some at once, and resolves with all answers. */
export async function repeat(times: number, ask: (turn: number) => Promise<Answer>, atOnce = SOCKETS) {
  const answers: Answer[] = [];
  let next = 0;
  const goOn = async () => {
    while (next < times) {
      const turn = next;
      next += 1;
      answers.push(await ask(turn));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, times) }, goOn));
  return answers;
}

/** How many answers have this status. */
export const count = (answers: readonly Answer[], ...statuses: readonly number[]) =>
  answers.filter(({ status }) => statuses.includes(status)).length;
