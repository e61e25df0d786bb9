import type { Command } from '../command.js';
import { drop } from './drop.js';
import { list } from './list.js';
import { rule } from './rule.js';

/** `npm run addresses`. */
export const ADDRESSES: Command = {
  usage: `Usage: npm run addresses -- <what> [--json]
  list                                            the rules that hold now
  allow <address or network> --reason <why>       no limit by address and no suspicion; --for 2h (min, h or d), else for ever
  block <address or network> --reason <why>       nothing is served; --for 2h, else for ever
  drop <address or network>                       takes back the rule for exactly this
`,
  verbs: { list, allow: rule('allow'), block: rule('block'), drop },
};
