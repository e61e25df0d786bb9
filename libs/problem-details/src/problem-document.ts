import { DomainError, statusOf } from './domain-error.js';

/** The media type of RFC 9457. */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** An RFC 9457 document; members beyond the five standard ones are the error's facts. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly [fact: string]: unknown;
}

interface HttpError {
  statusCode: number;
  message: string;
}

/** The document of any error: a refusal in full, a client's fault by its status, and nothing at all of our own faults. */
export function problemOf(error: unknown): ProblemDocument {
  if (error instanceof DomainError) {
    const { type, title, kind } = error.problem;
    return { ...error.facts, type: `/problems/${type}`, title, status: statusOf(kind), detail: error.message };
  }
  if (isClientError(error)) return { type: 'about:blank', title: error.message, status: error.statusCode };
  return { type: 'about:blank', title: 'Internal Server Error', status: 500 };
}

/** The headers that go out with the document. */
export function problemHeadersOf(error: unknown): Readonly<Record<string, string>> {
  return error instanceof DomainError ? error.headers : {};
}

function isClientError(error: unknown): error is HttpError {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return false;
  const { statusCode } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
}
