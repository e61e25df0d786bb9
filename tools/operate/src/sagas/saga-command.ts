import type { Command } from '../command.js';
import { compensate } from './compensate.js';
import { inspect } from './inspect.js';
import { list } from './list.js';
import { retry } from './retry.js';

/** `npm run saga`. */
export const SAGA: Command = {
  usage: `Usage: npm run saga -- <what> [--json]
  list [--needs-attention]    the open checkouts, the oldest first
  inspect <order id>          one checkout: where it stands, its log, and the next safe action
  retry <order id>            tries its next step now, not after its wait
  compensate <order id>       calls an open checkout off: what was paid goes back, then the order falls
`,
  verbs: { list, inspect, retry, compensate },
};
