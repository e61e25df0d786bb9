import { HttpStatus } from '@nestjs/common';
import type { Payment, Refund } from '@webstore/contracts';
import type { FastifyReply } from 'fastify';

const ASK_AGAIN_S = '2';

const settled: ReadonlySet<string> = new Set(['succeeded', 'declined']);

/** 200 with a final outcome; 202 and when to ask again while there is none. */
export function sayWhetherKnown<Answer extends Payment | Refund>(reply: FastifyReply, answer: Answer): Answer {
  if (!settled.has(answer.status)) void reply.status(HttpStatus.ACCEPTED).header('retry-after', ASK_AGAIN_S);
  return answer;
}
