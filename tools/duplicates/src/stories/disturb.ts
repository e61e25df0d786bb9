import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Errand } from '../errand.js';
import { endOf } from '../judge.js';
import type { Sender } from '../sender.js';
import type { Sent } from '../wire.js';

const LOOK_EVERY_MS = 10;
const IN_PROGRESS = '409 checkout-in-progress';

/** While a checkout is at work: its key with another body, and its cart under another key, which must be shown the order that runs. */
export async function disturb(sender: Sender, errand: Errand, other: Sent): Promise<void> {
  const { known } = errand;
  while (known.location === undefined && known.final === undefined) await pause(LOOK_EVERY_MS);
  await sender.withAnotherBody(errand, other);
  if (known.final === undefined) await sendAnotherCheckout(sender, errand);
}

async function sendAnotherCheckout(sender: Sender, { known, ways: [checkout] }: Errand): Promise<void> {
  const headers = { ...checkout.headers, 'idempotency-key': randomUUID() };
  const answer = await sender.ask('shop', { ...checkout, headers });
  const isShown = endOf(answer) === IN_PROGRESS && answer.headers.location === known.location;
  // An end that came meanwhile leaves an empty cart, and so another refusal.
  if (isShown || known.final !== undefined) return;
  const got = `${answer.status} ${answer.headers.location} ${answer.body}`;
  sender.tally.wrong(`another checkout of a cart in ${known.location} was not shown there: ${got}`);
}
