import { type OrderFacts, ordersOfKey } from '@webstore/whole-shop';
import type pg from 'pg';
import type { Cancellation, Final, Told } from './customer.js';

const MAY_BE: Readonly<Record<Cancellation, readonly string[]>> = {
  done: ['CANCELLED'],
  refused: ['CONFIRMED'],
  perhaps: ['CONFIRMED', 'CANCELLED'],
};
const REFUSALS = ['/problems/out-of-stock', '/problems/payment-declined'];

/** Holds the shop to what it told one shopper. */
export async function checkTold(store: pg.Pool, told: Told): Promise<string[]> {
  const { key, wish, answers, cancelled, acknowledged } = told;
  const orders = await ordersOfKey(store, key);
  const said = [...new Set(answers.map((answer) => JSON.stringify(answer)))];
  const [answer] = answers as readonly [Final];
  return [
    ...(said.length > 1 ? [`the key ${key} was answered in two ways: ${said.join(' and ')}`] : []),
    ...(orders.length > 1 ? [`the key ${key} opened ${orders.length} orders`] : []),
    ...[...acknowledged.keys()]
      .filter((id) => !orders.some((order) => order.id === id))
      .map((id) => `order ${id} was acknowledged and is lost`),
    ...checkAnswer(answer, orders[0], cancelled).map((what) => `${what} (${key}, ${wish.method}, ${said[0]})`),
  ];
}

function checkAnswer(answer: Final, order: OrderFacts | undefined, cancelled: Cancellation): string[] {
  if (answer.status === 0) return ['a shopper never got a final answer'];
  if (answer.status !== 201) return checkRefusal(answer, order);
  if (order?.id !== answer.orderId) return ['an acknowledged order is lost'];
  return MAY_BE[cancelled].includes(order?.status ?? '') ? [] : [`an acknowledged order is ${order?.status}`];
}

function checkRefusal({ problem = '' }: Final, order: OrderFacts | undefined): string[] {
  const isMeant = REFUSALS.includes(problem) && order?.status === 'CANCELLED';
  return isMeant ? [] : ['a shopper was turned away without reason'];
}
