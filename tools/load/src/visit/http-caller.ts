import { Agent, type IncomingMessage, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';

/** A request as it goes out. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface Answer {
  readonly status: number;
  /** Whether the shop said when to come again. */
  readonly saysWhen: boolean;
  readonly text: string;
}

export interface CallerOptions {
  readonly target: URL;
  /** The address of this machine that connections come from; any if undefined. */
  readonly from: string | undefined;
}

/** No answer came in time. */
export class TimedOut extends Error {
  readonly code = 'ANSWER_TIMED_OUT';
}

/** Speaks HTTP over connections that are kept and used again. */
export class HttpCaller {
  private readonly agent: Agent;
  private readonly isSecure: boolean;

  constructor(private readonly options: CallerOptions) {
    this.isSecure = options.target.protocol === 'https:';
    this.agent = new (this.isSecure ? SecureAgent : Agent)({ keepAlive: true, maxFreeSockets: 64, scheduling: 'lifo' });
  }

  /** @throws TimedOut when there is no whole answer within `patienceMs`, or what the connection throws */
  async send({ method, path, headers, body }: Sent, patienceMs: number): Promise<Answer> {
    if (patienceMs <= 0) throw new TimedOut();
    const { target, from } = this.options;
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const going = (this.isSecure ? secureRequest : request)(new URL(path, target), {
      method,
      agent: this.agent,
      headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
      ...(from !== undefined && { localAddress: from }),
    });
    const patience = setTimeout(() => going.destroy(new TimedOut()), patienceMs);
    try {
      going.once('response', resolve).on('error', reject).end(body);
      const response = await promise;
      const text = await textOf(response);
      return { status: response.statusCode ?? 0, saysWhen: response.headers['retry-after'] !== undefined, text };
    } finally {
      clearTimeout(patience);
    }
  }

  close(): void {
    this.agent.destroy();
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
