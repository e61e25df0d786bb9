import type { PartyCall } from '../parties/party.js';
import type { Statement } from './faulty-pool.js';

const HAS_DIGIT = /\d/;

/** `ship-order`; `commit.ship-order` for the end of a transaction whose last named statement that was. */
export function deedOfStatement({ name, text }: Statement, before?: string): string {
  if (name !== undefined) return name;
  const verb = text.trimStart().split(/\s/, 1)[0]?.toLowerCase() ?? '';
  return before === undefined ? verb : `${verb}.${before}`;
}

/** `provider.process`, `provider.get-by-key`: what is asked of whom, without ids. */
export function deedOfCall(party: string, { method, path }: PartyCall): string {
  const words = (path.split('?', 1)[0] ?? '').split('/').filter((word) => word !== '' && !HAS_DIGIT.test(word));
  return `${party}.${method === 'POST' ? '' : `${method.toLowerCase()}-`}${words.at(-1)}`;
}
