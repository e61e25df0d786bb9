import { tracingChannel } from 'node:diagnostics_channel';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import axios, { AxiosError, type AxiosInstance, isAxiosError } from 'axios';
import { CallFailed } from './call-failed.js';

export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  /** Statuses beside 2xx that are answers too. */
  readonly accept: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

export interface WireAnswer {
  readonly status: number;
  readonly text: string;
}

/** What is told of each try on the channel `webstore.http-client.attempt`, from before it is sent to its answer. */
export interface Attempt {
  /** The first word of the client's name: several clients of one service are told apart by what follows. */
  readonly service: string;
  readonly method: WireRequest['method'];
  readonly url: URL;
  readonly accept: readonly number[];
  /** May be added to until it is sent. */
  readonly headers: Record<string, string>;
}

const attempts = tracingChannel('webstore.http-client.attempt');

const neverSent: ReadonlySet<string | undefined> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** One request and its answer as text, whatever its status; everything else is a CallFailed. */
export class Wire {
  readonly #axios: AxiosInstance;

  constructor(
    private readonly service: string,
    private readonly baseUrl: string,
  ) {
    this.#axios = axios.create({
      adapter: 'http',
      httpAgent: new HttpAgent({ keepAlive: true }),
      httpsAgent: new HttpsAgent({ keepAlive: true }),
      proxy: false,
      maxRedirects: 0,
      responseType: 'text',
      transformRequest: [(body: unknown) => body],
      transformResponse: [(text: unknown) => text],
      validateStatus: () => true,
    });
  }

  async send(request: WireRequest): Promise<WireAnswer> {
    if (!attempts.hasSubscribers) return this.#send(request);
    const { method, path, accept } = request;
    const headers = { ...request.headers };
    const [service = ''] = this.service.split(' ', 1);
    const url = new URL(`${this.baseUrl}${path}`);
    const attempt: Attempt = { service, method, url, accept, headers };
    return attempts.tracePromise(() => this.#send({ ...request, headers }), attempt);
  }

  async #send(request: WireRequest): Promise<WireAnswer> {
    const cutOff = cutOffAfter(request.timeoutMs, request.signal);
    try {
      return await this.#exchange(request, cutOff.signal);
    } catch (error) {
      throw isAxiosError(error) ? this.#failureOf(error) : error;
    } finally {
      cutOff.clear();
    }
  }

  async #exchange({ path, maxAnswerBytes, ...request }: WireRequest, signal: AbortSignal): Promise<WireAnswer> {
    const { status, data } = await this.#axios.request<string>({
      url: `${this.baseUrl}${path}`,
      method: request.method,
      // Uncompressed: the limit on its length is then also a limit on memory.
      headers: { 'accept-encoding': 'identity', ...request.headers },
      data: request.body,
      maxContentLength: maxAnswerBytes,
      signal,
    });
    return { status, text: data };
  }

  #failureOf(error: AxiosError): CallFailed {
    const detail = error.code ?? 'no code';
    if (neverSent.has(error.code)) return new CallFailed(this.service, 'refused', { detail });
    if (error.code === AxiosError.ERR_CANCELED) return new CallFailed(this.service, 'timeout');
    if (isGarbage(error)) return new CallFailed(this.service, 'garbage', { detail });
    return new CallFailed(this.service, 'reset', { detail });
  }
}

// HPE_…: not HTTP at all. Axios gives an over-long body no code of its own.
function isGarbage(error: AxiosError): boolean {
  return (error.code?.startsWith('HPE_') ?? false) || error.message.startsWith('maxContentLength');
}

function cutOffAfter(timeoutMs: number, signal: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    clear: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}
