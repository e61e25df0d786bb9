import { setTimeout as pause } from 'node:timers/promises';

/** What a shopper got, with what a shopper needs to go on. */
export interface Answer {
  readonly path: string;
  /** 0 where there was none within the shopper's patience. */
  readonly status: number;
  readonly problem?: string | undefined;
  readonly orderId?: string | undefined;
  readonly token?: string | undefined;
  /** Says when to come again. */
  readonly saysWhen: boolean;
  /** Says where the order is. */
  readonly saysWhere: boolean;
  readonly hasTraceId: boolean;
  readonly tookMs: number;
}

interface Body {
  readonly type?: string;
  readonly order_id?: string;
  readonly access_token?: string;
  readonly trace_id?: string;
}

export interface Asked {
  readonly path: string;
  readonly body: object;
  readonly key?: string;
  readonly token?: string | undefined;
}

const PATIENCE_MS = 10_000;
const AGAIN_AFTER_MS = 200;
const GIVES_UP_AFTER_MS = 30_000;
const OK = [200, 201];
const PENDING = 202;
const CONFLICT = 409;
const UNAVAILABLE = 503;

/** Sends a request as a browser does; an answer that stays out is one of status 0. */
export async function ask(address: string, asked: Asked): Promise<Answer> {
  const startedAt = performance.now();
  const { path } = asked;
  try {
    const response = await send(address, asked);
    const body = (await response.json()) as Body;
    return { path, ...factsOf(response, body), tookMs: performance.now() - startedAt };
  } catch {
    const nothing = { status: 0, saysWhen: false, saysWhere: false, hasTraceId: false };
    return { path, ...nothing, tookMs: performance.now() - startedAt };
  }
}

/** Asks again and again until it is done. @throws Error when that takes longer than any outage is felt. */
export async function askUntilDone(address: string, asked: () => Asked): Promise<Answer> {
  const deadline = performance.now() + GIVES_UP_AFTER_MS;
  for (;;) {
    const answer = await ask(address, asked());
    if (isDone(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`${answer.path} was answered ${answer.status} to the end`);
    await pause(AGAIN_AFTER_MS);
  }
}

export const isDone = ({ status }: Answer) => OK.includes(status);

export const isPending = ({ status }: Answer) => status === PENDING;

/** Turned away as a shopper can live with: told when to come again, and by what the shop finds the reason. */
export function isTurnedAway({ status, saysWhen, hasTraceId }: Answer): boolean {
  return status === UNAVAILABLE && saysWhen && hasTraceId;
}

/** Says that the order is taken and not yet at its end. */
export function isUnderWay({ status, saysWhen, saysWhere }: Answer): boolean {
  return (status === PENDING || status === CONFLICT) && saysWhen && saysWhere;
}

function send(address: string, { path, body, key, token }: Asked): Promise<Response> {
  return fetch(`${address}${path}`, {
    method: 'POST',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
}

function factsOf({ status, headers }: Response, body: Body): Omit<Answer, 'path' | 'tookMs'> {
  return {
    status,
    problem: body.type,
    orderId: body.order_id,
    token: body.access_token,
    saysWhen: Number(headers.get('retry-after')) > 0,
    saysWhere: headers.has('location'),
    hasTraceId: /^[0-9a-f]{32}$/.test(body.trace_id ?? ''),
  };
}
