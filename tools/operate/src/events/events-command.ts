import type { Command } from '../command.js';
import { list } from './list.js';
import { tail } from './tail.js';

/** `npm run events`. */
export const EVENTS: Command = {
  usage: `Usage: npm run events -- <what> [--json]
  tail [--order ID] [--lines N] [--follow]    the newest events, 20 if not said; --follow goes on until Ctrl-C
  list --order ID                             an order's story from its beginning
With --json, tail writes one event per line.
`,
  verbs: { tail, list },
};
