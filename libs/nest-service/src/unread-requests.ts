import { channel } from 'node:diagnostics_channel';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { OpenAPIObject } from '@nestjs/swagger';
import {
  PROBLEM_MEDIA_TYPE,
  problemOf,
  type Refusal,
  statusOf,
  TemporarilyUnavailable,
} from '@webstore/problem-details';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SECURITY_HEADERS } from './security-headers.js';

const statuses: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** A refusal of what was no request yet. */
export interface Unread {
  readonly status: number;
  /** Of the peer; nobody has said yet for whom it asks. */
  readonly address: string;
}

const unread = channel('webstore.unread');

/** Hears of everything that is refused unread in this process. Returns what ends that. */
export function onUnread(hear: (refusal: Unread) => void): () => void {
  const listener = (message: unknown) => hear(message as Unread);
  unread.subscribe(listener);
  return () => unread.unsubscribe(listener);
}

const refused = new WeakSet<Socket>();
const LINGERS_MS = 500;

/** What Node says of it; the packet is the last that came. */
type Unreadable = Error & { readonly code?: string; readonly rawPacket?: unknown };

/** What was no request yet when it went wrong: no HTTP, too large a header, too slow. Answered on the bare socket. */
export function refuseUnread(error: Unreadable, socket: Socket): void {
  if (refused.has(socket)) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ''] ?? 400;
  unread.publish({ status, address: socket.remoteAddress ?? '' } satisfies Unread);
  const body = JSON.stringify(problemOf({ statusCode: status, message: STATUS_CODES[status] }));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${PROBLEM_MEDIA_TYPE}; charset=utf-8`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`),
  ];
  refused.add(socket);
  socket.end(`${head.join('\r\n')}\r\n\r\n${isHead(error) ? '' : body}`);
  // What still comes is let pass for a moment: a socket that is closed upon it is reset, and the answer lost with it.
  setTimeout(() => socket.destroy(), LINGERS_MS).unref();
}

/** Who asks for the head alone takes a body for the next answer, and finds it is none. */
function isHead({ rawPacket }: Unreadable): boolean {
  return Buffer.isBuffer(rawPacket) && rawPacket.toString('latin1', 0, 5) === 'HEAD ';
}

/** An address that is none: with half an escape, or a part far longer than any of ours. */
export function refuseUnroutable(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf({ statusCode: 400, message: 'The address is not valid' });
  void reply.status(400).headers(SECURITY_HEADERS).type(PROBLEM_MEDIA_TYPE).send(problem);
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const { type: unavailable, title: whyUnavailable } = TemporarilyUnavailable.problem;

const ofEvery = {
  400: 'invalid-request: The request is not valid',
  408: 'The request came too slowly',
  431: 'The headers are larger than 8 KiB',
  503: `${unavailable}: ${whyUnavailable}`,
  504: 'deadline-exceeded: The time for the request was over',
};
const ofWrites = {
  413: 'The body is larger than 64 KiB',
  415: 'The body is not JSON',
};

const deadline = {
  in: 'header',
  name: 'Request-Timeout-Ms',
  schema: { type: 'integer', minimum: 0 },
  description: 'For how many milliseconds the answer is waited for; more than 60000 counts as 60000.',
} as const;

/**
 * Adds to every operation how long it may take, and what it can be answered before its handler is asked, or when that finds
 * no database.
 */
export function documentUnread({ paths }: OpenAPIObject, refusals: readonly Refusal[] = []): void {
  const ofAny = { ...ofEvery, ...Object.fromEntries(refusals.map(lineOf)) };
  for (const { get, ...writes } of Object.values(paths)) {
    if (get) describeOperation(get, ofAny);
    for (const write of [writes.post, writes.put, writes.patch, writes.delete]) {
      if (write) describeOperation(write, { ...ofAny, ...ofWrites });
    }
  }
}

const lineOf = ({ problem: { kind, type, title } }: Refusal) => [statusOf(kind), `${type}: ${title}`] as const;

function describeOperation(operation: Operation, refusals: Readonly<Record<string, string>>): void {
  operation.parameters = [...(operation.parameters ?? []), deadline];
  addRefusals(operation, refusals);
}

function addRefusals({ responses }: Operation, refusals: Readonly<Record<string, string>>): void {
  const content = { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const [status, description] of Object.entries(refusals)) {
    const known = responses[status];
    if (!known) responses[status] = { description, content };
    else if (isProblem(known) && !known.description.includes(description)) known.description += `; ${description}`;
  }
}

type Known = NonNullable<Operation['responses'][string]>;

function isProblem(known: Known): known is Extract<Known, { description: string }> {
  return 'content' in known && known.content?.[PROBLEM_MEDIA_TYPE] !== undefined;
}
