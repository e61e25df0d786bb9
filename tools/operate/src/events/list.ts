import { readOrderEvents } from '@webstore/order-events';
import { type Act, BadUsage } from '../command.js';
import { paintFor } from '../pages.js';
import { orderIdOf, readOptions } from '../words.js';
import { drawEvent, factsOf } from './draw-event.js';

export function list(words: readonly string[]): Act {
  const { order } = readOptions(words, { order: { type: 'string' } });
  if (order === undefined) throw new BadUsage('Whose story? Name an --order.');
  const orderId = orderIdOf(order);
  return async ({ db, output }) => {
    const events = (await readOrderEvents(db, orderId)).map((event) => ({ ...event, orderId }));
    const isFine = events.length > 0;
    const lines = events.map((event) => drawEvent(event, paintFor(output)));
    return { facts: events.map(factsOf), text: isFine ? lines.join('\n') : `There is no order ${orderId}.`, isFine };
  };
}
