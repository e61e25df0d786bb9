import type { problemSchema } from '@webstore/contracts';
import type { z } from 'zod';

export type Problem = z.output<typeof problemSchema>;

/** What a shopper can be told; each kind has one sentence and one action in the texts of `ui`. */
export const errorKinds = [
  'offline',
  'timeout',
  'rateLimited',
  'unauthorized',
  'notFound',
  'validation',
  'paymentDeclined',
  'conflict',
  'server',
] as const;

export type ErrorKind = (typeof errorKinds)[number];

interface Circumstances {
  /** Asked for by the API, as with a 429. */
  readonly retryAfterMs?: number | undefined;
  readonly traceId: string;
  readonly status?: number | undefined;
  /** The RFC 9457 document, with the facts of its type. */
  readonly problem?: Problem | undefined;
  /** Where a conflict's other order is. */
  readonly location?: string | undefined;
}

/** A request that was not answered with what was asked for. */
export class ApiError extends Error {
  readonly retryAfterMs: number | undefined;
  readonly traceId: string;
  readonly status: number | undefined;
  readonly problem: Problem | undefined;
  readonly location: string | undefined;

  constructor(
    readonly kind: ErrorKind,
    { retryAfterMs, traceId, status, problem, location }: Circumstances,
  ) {
    super(problem?.detail ?? problem?.title ?? kind);
    this.name = 'ApiError';
    this.retryAfterMs = retryAfterMs;
    this.traceId = traceId;
    this.status = status;
    this.problem = problem;
    this.location = location;
  }

  /** The stable name of the refusal, as `cart-empty`; see the API's /problems. */
  get type(): string | undefined {
    return this.problem?.type.split('/').at(-1);
  }

  /** What was wrong with which field. */
  get errors(): NonNullable<Problem['errors']> {
    return this.problem?.errors ?? [];
  }
}

const kinds: Readonly<Record<number, ErrorKind>> = {
  400: 'validation',
  401: 'unauthorized',
  402: 'paymentDeclined',
  404: 'notFound',
  408: 'timeout',
  409: 'conflict',
  422: 'validation',
  429: 'rateLimited',
  504: 'timeout',
};

/** The refusal that an answer tells; an answer that is no problem document is one of the server. */
export async function refusalOf(response: Response, traceId: string): Promise<ApiError> {
  const problem = await problemIn(response);
  return new ApiError(kinds[response.status] ?? 'server', {
    traceId: problem?.trace_id ?? traceId,
    status: response.status,
    problem,
    retryAfterMs: retryAfterMsOf(response.headers.get('retry-after')),
    location: response.headers.get('location') ?? undefined,
  });
}

async function problemIn(response: Response): Promise<Problem | undefined> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return undefined;
  return response.json().catch(() => undefined);
}

/** Seconds or a date (RFC 9110). */
function retryAfterMsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(waitMs) ? undefined : Math.max(0, waitMs);
}
