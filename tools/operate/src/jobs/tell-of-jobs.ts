import type { Report } from '../command.js';

/** Tells which of the jobs asked for it was done to, and which are not among the dead. */
export function tellOfJobs(
  asked: readonly number[],
  done: readonly number[],
  outcome: { readonly one: string; readonly many: string },
): Report {
  const missing = asked.filter((id) => !done.includes(id));
  const told = done.length === 1 ? `1 job ${outcome.one}.` : `${done.length} jobs ${outcome.many}.`;
  const text = missing.length > 0 ? `${told} Not among the dead: ${missing.join(', ')}.` : told;
  return { facts: { done, missing }, text, isFine: missing.length === 0 };
}
