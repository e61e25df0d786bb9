import { type Ruling, setRule, type Verdict } from '@webstore/address-rules';
import { BadUsage, type Verb } from '../command.js';
import { readWords } from '../words.js';
import { aboutNetworks } from './about-networks.js';
import { factsOf } from './list.js';

const UNITS_MS: Readonly<Record<string, number>> = { min: 60_000, h: 3_600_000, d: 86_400_000 };
const LENGTH = /^([1-9]\d{0,3})(min|h|d)$/;
const DONE: Readonly<Record<Verdict, string>> = { allow: 'Allowed', block: 'Blocked' };

export const rule =
  (verdict: Verdict): Verb =>
  (words) => {
    const ruling = { verdict, ...read(words) };
    return aboutNetworks(async ({ db }) => {
      const made = await setRule(db, ruling);
      const until = made.until ? `until ${made.until.toISOString()}` : 'for ever';
      const text = `${DONE[verdict]} ${made.network} ${until}; every main-service knows within a second.`;
      return { facts: factsOf(made), text };
    });
  };

function read(words: readonly string[]): Omit<Ruling, 'verdict'> {
  const { values, positionals } = readWords(words, { reason: { type: 'string' }, for: { type: 'string' } });
  const [network] = positionals;
  if (network === undefined || positionals.length > 1) throw new BadUsage('Name one address or network.');
  if (!values.reason) throw new BadUsage('Say why, with --reason: somebody will wonder one day.');
  return { network, reason: values.reason, ...(values.for && { forMs: lengthOf(values.for) }) };
}

function lengthOf(text: string): number {
  const [, count, unit = ''] = LENGTH.exec(text) ?? [];
  const unitMs = UNITS_MS[unit];
  if (unitMs === undefined) throw new BadUsage(`"${text}" is no length of time: say 30min, 2h or 7d.`);
  return Number(count) * unitMs;
}
