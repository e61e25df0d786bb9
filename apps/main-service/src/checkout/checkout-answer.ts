import { type PlacedOrder, priceOf } from '@webstore/contracts';
import type { StoredAnswer } from '@webstore/idempotency';
import { type DomainError, PROBLEM_MEDIA_TYPE, problemHeadersOf, problemOf } from '@webstore/problem-details';
import type { OpenOrder } from './open-order.js';

export function placed(order: OpenOrder, status: PlacedOrder['status']): StoredAnswer {
  const body: PlacedOrder = { order_id: order.id, status, total: priceOf(order.total, order.country) };
  const headers = { 'content-type': 'application/json; charset=utf-8', location: `/orders/${order.id}` };
  return status === 'pending'
    ? { status: 202, headers: { ...headers, 'retry-after': '2' }, body: JSON.stringify(body) }
    : { status: 201, headers, body: JSON.stringify(body) };
}

export function refused(order: OpenOrder, error: DomainError): StoredAnswer {
  const problem = { ...problemOf(error), instance: `/orders/${order.id}`, trace_id: order.traceparent.slice(3, 35) };
  return {
    status: problem.status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, ...problemHeadersOf(error) },
    body: JSON.stringify(problem),
  };
}
