import { type AddressRule, listRules } from '@webstore/address-rules';
import { drawTable } from '@webstore/console-table';
import type { Act } from '../command.js';
import { paintFor, quoteLine } from '../pages.js';
import { readOptions } from '../words.js';

export function list(words: readonly string[]): Act {
  readOptions(words, {});
  return async ({ db, output }) => {
    const rules = await listRules(db);
    const text = rules.length === 0 ? `${paintFor(output)('green', '✓')} Every address is treated alike.` : draw(rules);
    return { facts: rules.map(factsOf), text };
  };
}

export function factsOf({ network, verdict, reason, until, createdAt }: AddressRule) {
  return { network, verdict, reason, until, created_at: createdAt };
}

function draw(rules: readonly AddressRule[]): string {
  const rows = rules.map(({ network, verdict, until, createdAt, reason }) => [
    ...[verdict, network, createdAt.toISOString(), until?.toISOString() ?? 'for ever', quoteLine(reason)],
  ]);
  return drawTable(['verdict', 'network', 'since', 'until', 'reason'], rows);
}
