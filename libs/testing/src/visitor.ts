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
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody with an HTTP client; every answer is held against the API document. */
export class Visitor {
  constructor(
    readonly address: string,
    private readonly contract: ApiContract,
    private readonly token?: string,
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

  private async ask(method: string, path: string, { body, headers = {} }: Asked): Promise<Reply<Loose>> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const contentType = response.headers.get('content-type') ?? '';
    const parsed: unknown = contentType.includes('json') && text !== '' ? JSON.parse(text) : text;
    const { pathname } = new URL(path, this.address);
    this.contract.check({ method, path: pathname, status: response.status, contentType, body: parsed });
    return { status: response.status, headers: response.headers, body: parsed, text };
  }
}
