import { paymentBodySchema, refundBodySchema } from '@webstore/contracts';
import { CallFailed } from '@webstore/http-client';
import { paymentOnWire } from '@webstore/payments-service/dist/payment-row.js';
import { problemOf } from '@webstore/problem-details';
import type { Party, PartyCall, PartyReply } from '../parties/party.js';
import type { Fleet } from './fleet.js';
import { ProcessDied } from './mortal.js';
import type { PaymentsProcess } from './payments-process.js';

const settled: ReadonlySet<string> = new Set(['succeeded', 'declined']);

/** The routes of the payments service, at whichever of its processes lives. */
export function paymentsDesk(fleet: Fleet<PaymentsProcess>): Party {
  return async (call) => {
    const process = fleet.anyone();
    if (!process) throw new CallFailed('payments', 'refused');
    try {
      return replyOf(await route(process, call));
    } catch (error) {
      if (error instanceof ProcessDied || process.mortal.isDead) throw new CallFailed('payments', 'reset');
      const problem = problemOf(error);
      return { status: problem.status, body: problem };
    }
  };
}

async function route({ payments, refunds }: PaymentsProcess, { method, path, body, key = '' }: PartyCall) {
  if (method === 'GET') return paymentOnWire(await payments.find(path.split('/').at(-1) ?? ''));
  if (path.endsWith('/refund')) return refunds.refund(key, refundBodySchema.parse(body));
  return paymentOnWire(await payments.process(key, paymentBodySchema.parse(body)));
}

function replyOf(answer: { readonly status: string }): PartyReply {
  return { status: settled.has(answer.status) ? 200 : 202, body: answer };
}
