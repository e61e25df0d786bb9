import { randomUUID } from 'node:crypto';
import type { Listening } from './listen.js';
import type { MockSettings } from './settings.js';
import type { Rates } from './switchboard.js';

export interface Heard {
  readonly status: number;
  /** Empty when the answer is not JSON. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Ask {
  /** A new one for each call unless given. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly giveUpAfterMs?: number;
}

export function specSettings<R extends string>(rates: Readonly<Rates<R>>): MockSettings<R> {
  return { host: '127.0.0.1', port: 0, seed: 'spec', rates };
}

/** These rates, all of them zero. */
export function never<R extends string>(rates: Readonly<Rates<R>>): Rates<R> {
  return Object.fromEntries(Object.keys(rates).map((name) => [name, 0])) as Rates<R>;
}

/** A caller of a mock in a spec; it takes every status as an answer and throws only when none comes. */
export class MockCaller {
  private constructor(private readonly listening: Listening) {}

  static async of(mock: { listen(): Promise<Listening> }): Promise<MockCaller> {
    return new MockCaller(await mock.listen());
  }

  get url(): string {
    return this.listening.url;
  }

  close(): Promise<void> {
    return this.listening.close();
  }

  get(path: string, ask: Ask = {}): Promise<Heard> {
    return this.#call(path, { method: 'GET' }, ask);
  }

  post(path: string, body: unknown, ask: Ask = {}): Promise<Heard> {
    return this.#call(path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }, ask);
  }

  /** POST /admin/faults */
  switchOn(switches: object): Promise<Heard> {
    return this.post('/admin/faults', switches);
  }

  /** DELETE /admin/faults */
  switchOff(): Promise<Heard> {
    return this.#call('/admin/faults', { method: 'DELETE' }, {});
  }

  async #call(
    path: string,
    init: RequestInit,
    { key = randomUUID(), headers, giveUpAfterMs = 10_000 }: Ask,
  ): Promise<Heard> {
    const response = await fetch(`${this.url}${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
      signal: AbortSignal.timeout(giveUpAfterMs),
    });
    const text = await response.text();
    return { status: response.status, body: jsonOf(text), text };
  }
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
