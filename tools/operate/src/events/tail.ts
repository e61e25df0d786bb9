import { setTimeout as pause } from 'node:timers/promises';
import { EventTail, type ToldEvent } from '@webstore/order-events';
import { type Act, BadUsage, type Desk } from '../command.js';
import { paintFor } from '../pages.js';
import { orderIdOf, readOptions } from '../words.js';
import { drawEvent, factsOf } from './draw-event.js';

const LINES = '20';
const MOST_LINES = 10_000;
const POLL_MS = 250;

export function tail(words: readonly string[]): Act {
  const text = { type: 'string' } as const;
  const options = { order: text, lines: text, follow: { type: 'boolean' } } as const;
  const { order, lines = LINES, follow = false } = readOptions(words, options);
  const orderId = order === undefined ? undefined : orderIdOf(order);
  const count = countOf(lines);
  return async (desk) => {
    const events = new EventTail(desk.db, orderId);
    tell(desk, await events.last(count));
    if (follow) await goOn(desk, events);
    return undefined;
  };
}

function countOf(lines: string): number {
  if (!/^\d+$/.test(lines) || Number(lines) > MOST_LINES) {
    throw new BadUsage(`--lines is a number up to ${MOST_LINES}, not "${lines}".`);
  }
  return Number(lines);
}

function tell({ output, isJson }: Desk, events: readonly ToldEvent[]): void {
  const paint = paintFor(output);
  for (const event of events) output.write(`${isJson ? JSON.stringify(factsOf(event)) : drawEvent(event, paint)}\n`);
}

/** Until the signal; a database that is away is asked again, and what happened meanwhile is told then. */
async function goOn(desk: Desk, events: EventTail): Promise<void> {
  let isAway = false;
  while (!desk.signal.aborted) {
    try {
      tell(desk, await events.next());
      isAway = false;
    } catch (error) {
      if (!isAway) desk.complaints.write(`The database does not answer, asking again: ${(error as Error).message}\n`);
      isAway = true;
    }
    await pause(POLL_MS, undefined, { signal: desk.signal }).catch(() => undefined);
  }
}
