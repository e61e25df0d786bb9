import type { Tokens } from '@webstore/contracts';
import { recordCall } from '../telemetry/signals';
import { apiAddress, type Query } from './address';
import { ApiError, refusalOf } from './api-error';
import { takeEarlyAnswer } from './early-answer';
import { session } from './session';
import { mintTrace, type Trace } from './trace';

export interface ApiRequest {
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  readonly body?: unknown;
  /** One for each attempt of a write that must not happen twice. */
  readonly idempotencyKey?: string;
  readonly timeoutMs?: number;
  /** Sent as nobody, whoever is signed in. */
  readonly anonymous?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** `location` is the path of what was made, as `/orders/…`. */
export interface Answer<Body> {
  readonly body: Body;
  readonly status: number;
  readonly location: string | undefined;
  readonly traceId: string;
}

const TIMEOUT_MS = 10_000;

/**
 * Asks the API, as whoever is signed in; a sign-in that has run out is refreshed once, and the request is sent again.
 * @throws ApiError for everything but a success; an AbortError when `signal` aborts.
 */
export async function request<Body>(wanted: ApiRequest): Promise<Answer<Body>> {
  const trace = mintTrace();
  const token = wanted.anonymous ? undefined : session.accessToken();
  const response = await send(wanted, trace, token);
  if (response.status !== 401 || token === undefined) return answerOf(response, trace);
  await session.refresh(token, refreshTokens);
  return answerOf(await send(wanted, trace, session.accessToken()), trace);
}

/** The body alone, which is what most callers want. */
export async function ask<Body>(wanted: ApiRequest): Promise<Body> {
  return (await request<Body>(wanted)).body;
}

function refreshTokens(refreshToken: string): Promise<Tokens> {
  return ask({ path: '/auth/refresh', method: 'POST', body: { refresh_token: refreshToken }, anonymous: true });
}

async function send(wanted: ApiRequest, trace: Trace, token: string | undefined): Promise<Response> {
  const url = apiAddress(wanted.path, wanted.query);
  const early = wanted.method === undefined ? await takeEarlyAnswer(url) : undefined;
  if (early) return early;
  const timeout = AbortSignal.timeout(wanted.timeoutMs ?? TIMEOUT_MS);
  const signal = wanted.signal ? AbortSignal.any([wanted.signal, timeout]) : timeout;
  return observed(wanted, trace, fetch(url, { ...initOf(wanted, trace, token), signal })).catch((error: unknown) => {
    if (wanted.signal?.aborted) throw error;
    throw new ApiError(timeout.aborted ? 'timeout' : 'offline', { traceId: trace.traceId });
  });
}

async function observed(
  { method = 'GET', path }: ApiRequest,
  trace: Trace,
  sent: Promise<Response>,
): Promise<Response> {
  const startedAt = Date.now();
  let status: number | undefined;
  try {
    const response = await sent;
    status = response.status;
    return response;
  } finally {
    recordCall({ ...trace, method, path, status, startedAt, endedAt: Date.now() });
  }
}

function initOf({ method = 'GET', body, idempotencyKey }: ApiRequest, trace: Trace, token: string | undefined) {
  const headers: Record<string, string> = { accept: 'application/json', traceparent: trace.traceparent };
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (idempotencyKey !== undefined) headers['idempotency-key'] = idempotencyKey;
  if (body === undefined) return { method, headers };
  headers['content-type'] = 'application/json';
  return { method, headers, body: JSON.stringify(body) };
}

async function answerOf<Body>(response: Response, { traceId }: Trace): Promise<Answer<Body>> {
  if (!response.ok) throw await refusalOf(response, traceId);
  return {
    body: await bodyOf<Body>(response, traceId),
    status: response.status,
    location: response.headers.get('location') ?? undefined,
    traceId,
  };
}

/** An answer that breaks off or is no JSON is one of the server. */
async function bodyOf<Body>(response: Response, traceId: string): Promise<Body> {
  if (response.status === 204) return undefined as Body;
  return response.json().catch(() => {
    throw new ApiError('server', { traceId, status: response.status });
  });
}
