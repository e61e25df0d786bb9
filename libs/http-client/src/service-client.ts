import { setTimeout as sleep } from 'node:timers/promises';
import { DEADLINE_HEADER, leftMs } from '@webstore/deadline';
import type { z } from 'zod';
import { Breaker, type BreakerOptions } from './breaker.js';
import { CallFailed } from './call-failed.js';
import { readAnswer, wasTooLate } from './read-answer.js';
import { isWorthAnotherTry, RetryBudget, retryDelayMs } from './retry.js';
import { Wire, type WireRequest } from './wire.js';

const ANSWER_LIMIT_BYTES = 64 * 1024;

export interface ServiceClientOptions {
  /** Names the service in errors. */
  readonly name: string;
  readonly baseUrl: string;
  /** Sent as `Authorization: Bearer …`. */
  readonly bearer?: string | undefined;
  /** For a whole call with all its tries and waits; less where the request that it is made for ends before. */
  readonly timeoutMs: number;
  /** For a single try, where that is less. */
  readonly tryTimeoutMs?: number;
  /** Further tries of a GET, a DELETE or of a call with an idempotency key; a plain POST is never repeated. */
  readonly retries?: number;
  /** Whether it is told how long its answer is waited for: for services of ours, which act by it. */
  readonly tellsDeadline?: boolean;
  readonly breaker?: BreakerOptions;
}

export interface CallOptions<A> {
  /** The contract of the answer; an answer that breaks it is a failure of reason `garbage`. */
  readonly answer: z.ZodType<A>;
  /** Whether it is an answer to this very question; otherwise it is `garbage` too. A schema made for each call is slow. */
  readonly fits?: (answer: A) => boolean;
  /** Statuses beside 2xx that are answers too; with it a call gives `{status, body}`. */
  readonly accept?: readonly number[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  readonly maxAnswerBytes?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface PostOptions<A> extends CallOptions<A> {
  readonly idempotencyKey?: string | undefined;
}

export interface Answer<A> {
  readonly status: number;
  readonly body: A;
}

interface Call<A> {
  readonly method: WireRequest['method'];
  readonly path: string;
  readonly body?: string;
  readonly options: PostOptions<A>;
}

interface BegunCall<A> extends Call<A> {
  readonly endsAtMs: number;
  /** The request that it is made for ends before the call's own time is over. */
  readonly isCutShort: boolean;
}

type WithStatus = { readonly accept: readonly number[] };

/** Calls one service. Every call gives its parsed answer or throws CallFailed. Keep one client per service. */
export class ServiceClient {
  readonly #wire: Wire;
  readonly #breaker: Breaker;
  readonly #budget = new RetryBudget();

  constructor(private readonly options: ServiceClientOptions) {
    this.#wire = new Wire(options.name, options.baseUrl.replace(/\/+$/, ''));
    this.#breaker = new Breaker(options.name, options.breaker);
  }

  /** True while the breaker would turn a call away. */
  get isOpen(): boolean {
    return this.#breaker.isOpen;
  }

  get<A>(path: `/${string}`, options: CallOptions<A> & WithStatus): Promise<Answer<A>>;
  get<A>(path: `/${string}`, options: CallOptions<A>): Promise<A>;
  async get<A>(path: string, options: CallOptions<A>): Promise<A | Answer<A>> {
    const answer = await this.#answer(this.#begin({ method: 'GET', path, options }));
    return options.accept ? answer : answer.body;
  }

  /** `body` is sent as JSON. */
  post<A>(path: `/${string}`, body: unknown, options: PostOptions<A> & WithStatus): Promise<Answer<A>>;
  post<A>(path: `/${string}`, body: unknown, options: PostOptions<A>): Promise<A>;
  async post<A>(path: string, body: unknown, options: PostOptions<A>): Promise<A | Answer<A>> {
    const answer = await this.#answer(this.#begin({ method: 'POST', path, body: JSON.stringify(body), options }));
    return options.accept ? answer : answer.body;
  }

  /** A DELETE may be repeated by its nature. */
  async delete<A>(path: `/${string}`, options: CallOptions<A>): Promise<A> {
    return (await this.#answer(this.#begin({ method: 'DELETE', path, options }))).body;
  }

  #begin<A>(call: Call<A>): BegunCall<A> {
    const { timeoutMs = this.options.timeoutMs } = call.options;
    const requestLeftMs = leftMs();
    const endsAtMs = performance.now() + Math.min(timeoutMs, requestLeftMs);
    return { ...call, endsAtMs, isCutShort: requestLeftMs < timeoutMs };
  }

  async #answer<A>(call: BegunCall<A>): Promise<Answer<A>> {
    this.#budget.earn();
    let unknown = false;
    for (let tries = 0; ; tries += 1) {
      const outcome = await this.#tryOnce(call);
      if (!(outcome instanceof CallFailed)) return outcome;
      const waitMs = retryDelayMs(tries);
      if (!this.#mayRetry(call, outcome, { tries, waitMs })) throw unknown ? outcome.afterUnknown() : outcome;
      unknown ||= outcome.mayHaveHappened;
      // An abort ends the wait; the next try then fails before it is sent.
      await sleep(waitMs, undefined, { signal: call.options.signal }).catch(() => undefined);
    }
  }

  async #tryOnce<A>(call: BegunCall<A>): Promise<Answer<A> | CallFailed> {
    if (call.options.signal?.aborted || performance.now() >= call.endsAtMs) {
      const reason = call.isCutShort ? 'deadline' : 'timeout';
      return new CallFailed(this.options.name, reason, { detail: 'before it was sent', mayHaveHappened: false });
    }
    try {
      return await this.#breaker.run(() => this.#exchange(call));
    } catch (error) {
      if (error instanceof CallFailed) return error;
      throw error;
    }
  }

  async #exchange<A>(call: BegunCall<A>): Promise<Answer<A>> {
    try {
      const answer = await this.#wire.send(this.#requestOf(call));
      return readAnswer(this.options.name, answer, call.options);
    } catch (error) {
      throw error instanceof CallFailed ? this.#failureIn(call, error) : error;
    }
  }

  /** Tells whose time was over: a caller in a hurry is no failure of the service. */
  #failureIn<A>({ isCutShort }: BegunCall<A>, failure: CallFailed): CallFailed {
    const isRefusal = this.options.tellsDeadline === true && wasTooLate(failure);
    const inTime = isRefusal ? failure.as('timeout', false) : failure;
    return isCutShort && inTime.reason === 'timeout' ? inTime.as('deadline') : inTime;
  }

  #requestOf<A>({ method, path, body, options, endsAtMs }: BegunCall<A>): WireRequest {
    const callLeftMs = Math.max(1, endsAtMs - performance.now());
    const timeoutMs = Math.min(callLeftMs, this.options.tryTimeoutMs ?? callLeftMs);
    return {
      method,
      path,
      headers: {
        ...this.#headersOf(options, body !== undefined),
        ...(this.options.tellsDeadline && { [DEADLINE_HEADER]: String(Math.floor(timeoutMs)) }),
      },
      ...(body === undefined ? {} : { body }),
      timeoutMs,
      accept: options.accept ?? [],
      maxAnswerBytes: options.maxAnswerBytes ?? ANSWER_LIMIT_BYTES,
      signal: options.signal,
    };
  }

  #headersOf<A>({ headers, idempotencyKey }: PostOptions<A>, hasBody: boolean): Record<string, string> {
    return {
      accept: 'application/json',
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(this.options.bearer !== undefined && { authorization: `Bearer ${this.options.bearer}` }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...headers,
    };
  }

  #mayRetry<A>(call: BegunCall<A>, failure: CallFailed, { tries, waitMs }: { tries: number; waitMs: number }): boolean {
    const isSafe = call.method !== 'POST' || call.options.idempotencyKey !== undefined;
    const hasTime = performance.now() + waitMs < call.endsAtMs && !call.options.signal?.aborted;
    const isLeft = tries < (this.options.retries ?? 0);
    return isSafe && isLeft && hasTime && isWorthAnotherTry(failure.reason) && this.#budget.spend();
  }
}
