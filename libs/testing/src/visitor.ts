import type { ApiContract } from './api-contract.js';

export interface Reply<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  /** The body byte for byte. */
  readonly text: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to be there, and fails where it is not
export type Loose = any;

export interface Asked {
  /** Goes out as JSON. */
  readonly body?: unknown;
  /** A body that goes out as it is, as JSON unless a header says otherwise. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody with an HTTP client; every answer is held against the API document. */
export class Visitor {
  constructor(
    readonly address: string,
    private readonly contract: ApiContract,
    readonly token?: string,
  ) {}

  get(path: string, headers: Asked['headers'] = {}): Promise<Reply<Loose>> {
    return this.ask('GET', path, { headers });
  }

  post(path: string, body?: unknown, headers: Asked['headers'] = {}): Promise<Reply<Loose>> {
    return this.ask('POST', path, { body, headers });
  }

  patch(path: string, body: unknown): Promise<Reply<Loose>> {
    return this.ask('PATCH', path, { body });
  }

  delete(path: string): Promise<Reply<Loose>> {
    return this.ask('DELETE', path, {});
  }

  async ask(method: string, path: string, { body, text, headers = {} }: Asked = {}): Promise<Reply<Loose>> {
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    });
    const answer = await response.text();
    const contentType = response.headers.get('content-type') ?? '';
    const parsed: unknown = contentType.includes('json') && answer !== '' ? JSON.parse(answer) : answer;
    const { pathname } = new URL(path, this.address);
    this.contract.check({ method, path: pathname, status: response.status, contentType, body: parsed });
    return { status: response.status, headers: response.headers, body: parsed, text: answer };
  }
}
