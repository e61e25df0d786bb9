import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { Unexpected } from './step-failed.js';

export interface Reply {
  readonly status: number;
  /** Byte for byte, to compare repeated answers. */
  readonly text: string;
}

interface Sent {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const ANSWER_WITHIN_MS = 15_000;
const TOO_MANY = 429;

/** Speaks HTTP with the shop and holds every answer against the contracts. */
export class ShopClient {
  constructor(
    private readonly address: string,
    private readonly token?: string,
  ) {}

  /** The same shop, for who has signed in. */
  signedIn(token: string): ShopClient {
    return new ShopClient(this.address, token);
  }

  /** @throws Unexpected */
  async read<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    return expectBody(await this.ask('GET', path), [200], schema);
  }

  send(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.ask('POST', path, { body: JSON.stringify(body), headers });
  }

  /** Who asks too often waits as long as the shop says. */
  private async ask(method: string, path: string, sent: Sent = {}): Promise<Reply> {
    for (;;) {
      const response = await this.askOnce(method, path, sent);
      const waitS = response.headers.get('retry-after');
      if (response.status !== TOO_MANY || waitS === null) {
        return { status: response.status, text: await response.text() };
      }
      await pause(Number(waitS) * 1_000);
    }
  }

  private askOnce(method: string, path: string, { body, headers = {} }: Sent): Promise<Response> {
    return fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
        ...headers,
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
  }
}

/** The body of an answer that came with one of these statuses. @throws Unexpected */
export function expectBody<T>({ status, text }: Reply, expected: readonly number[], schema: z.ZodType<T>): T {
  if (!expected.includes(status)) throw new Unexpected(`the shop answered ${status}`, text);
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Unexpected(`the answer is not as the contract says: ${parsed.error.message}`, text);
  return parsed.data;
}
