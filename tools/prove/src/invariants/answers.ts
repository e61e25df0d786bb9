import type { Answer, Shopper } from '../schedule/shopper.js';
import type { OrderFacts } from './facts.js';
import { firstOf } from './invariant.js';

/** Every answer that was asked for after a key had its final one is that one. */
export function complaintAboutAnswers({ answers }: Pick<Shopper, 'answers'>): string | undefined {
  const keys = new Set(answers.map(({ key }) => key));
  return firstOf(...[...keys].map((key) => complaintAboutKey(answers.filter((answer) => answer.key === key))));
}

function complaintAboutKey(answers: readonly Answer[]): string | undefined {
  const final = answers.find(({ isFinal }) => isFinal);
  if (!final) return undefined;
  const other = answers.find((answer) => isOther(answer, final));
  return other && `one key was answered ${final.status} ${final.body} and ${other.status} ${other.body}`;
}

function isOther(answer: Answer, final: Answer): boolean {
  const isSame = answer.status === final.status && answer.body === final.body;
  return !isSame && (answer.isFinal || answer.askedAt > final.answeredAt);
}

/** What shoppers were told is what the orders say. */
export function complaintAboutPromises(shopper: Shopper, orders: readonly OrderFacts[]): string | undefined {
  const { answers, cancelled } = shopper;
  const of = (id: string) => orders.find((order) => order.id === id);
  return firstOf(
    ...answers.filter(({ status }) => status === 201).map(({ body }) => lostOrder(body, of)),
    ...cancelled.map(
      (id) => of(id)?.status !== 'CANCELLED' && `a cancellation was acknowledged, the order is ${of(id)?.status}`,
    ),
    ...orders.map((order) => otherThanStored(order, answers)),
  );
}

function lostOrder(body: string, of: (id: string) => OrderFacts | undefined): string | undefined {
  const { order_id: id } = JSON.parse(body) as { order_id: string };
  return of(id)?.was_confirmed ? undefined : `order ${id} was acknowledged and is ${of(id)?.status ?? 'not there'}`;
}

function otherThanStored(
  { key, answer_status, answer_body }: OrderFacts,
  answers: readonly Answer[],
): string | undefined {
  const given = answers.find((answer) => answer.key === key && answer.isFinal);
  if (!given || answer_status === null) return undefined;
  const isSame = given.status === answer_status && given.body === answer_body;
  return isSame ? undefined : `answered ${given.status} ${given.body}, stored ${answer_status} ${answer_body}`;
}
