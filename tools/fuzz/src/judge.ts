import type { ApiContract } from '@webstore/testing';
import type { FuzzRequest } from './request-arbitrary.js';
import type { Answer, Outcome } from './sender.js';

const MESSAGE_AT_MOST = 300;
const INSIDE = /\bat \S+ \(|node_modules|\.[jt]s:\d|SELECT |INSERT |violates|syntax error|invalid byte sequence/;
/** What a request is told that fits no operation; 503 and 504 where they are excused. */
const OF_NO_OPERATION = new Set([204, 400, 404, 405, 408, 413, 415, 429, 431, 503, 504]);

/** What is wrong with an outcome, in words that are the same for the same defect; `undefined` where nothing is. */
export function judge(contract: ApiContract, asked: FuzzRequest, outcome: Outcome): string | undefined {
  if (outcome === 'silent') return 'no answer in 10 s';
  if (outcome === 'closed') return 'the connection ended without an answer';
  const { status, headers, text } = outcome;
  if (status >= 500 && !isExcused(asked, outcome)) return `answered ${status}`;
  if (INSIDE.test(text)) return `${status} tells of the inside`;
  if (headers['access-control-allow-origin'] !== undefined) return 'lets a page of another origin in';
  if (headers['x-content-type-options'] !== 'nosniff') return `${status} without its security headers`;
  return undocumented(contract, asked, outcome);
}

/** A shop that asks to come back, and a caller who gave no time. */
function isExcused({ headers }: FuzzRequest, { status, headers: said }: Answer): boolean {
  if (status === 503) return said['retry-after'] !== undefined;
  return status === 504 && headers['request-timeout-ms'] !== undefined;
}

function undocumented(contract: ApiContract, { method, path }: FuzzRequest, answer: Answer): string | undefined {
  if (method === 'HEAD') return undefined;
  const contentType = answer.headers['content-type'] ?? '';
  const { status } = answer;
  const [pathname = path] = path.split('?', 1);
  try {
    contract.check({ method, path: pathname, status, contentType, body: bodyOf(answer, contentType) });
    return undefined;
  } catch (error) {
    return OF_NO_OPERATION.has(status) && isOfNoOperation(error) ? undefined : messageOf(error);
  }
}

function bodyOf({ text }: Answer, contentType: string): unknown {
  return contentType.includes('json') && text !== '' ? JSON.parse(text) : text;
}

const isOfNoOperation = (error: unknown) => String(error).includes('no such operation');

/** Without the method and the path, which are others each time. */
function messageOf(error: unknown): string {
  return String(error)
    .replace(/^Error: \S+ \S+ /, '')
    .slice(0, MESSAGE_AT_MOST);
}
