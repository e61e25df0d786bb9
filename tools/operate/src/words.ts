import { parseArgs } from 'node:util';
import { BadUsage } from './command.js';

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** Options and what else was said. @throws BadUsage */
export function readWords<O extends Options>(words: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new BadUsage((error as Error).message);
  }
}

/** Options where nothing else may be said. @throws BadUsage */
export function readOptions<O extends Options>(words: readonly string[], options: O) {
  const { values, positionals } = readWords(words, options);
  if (positionals.length > 0) throw new BadUsage(`What is "${positionals[0]}" for?`);
  return values;
}

/** @throws BadUsage */
export function readOne(words: readonly string[], what: string): string {
  const { positionals } = readWords(words, {});
  const [one] = positionals;
  if (one === undefined || positionals.length > 1) throw new BadUsage(`Name one ${what}.`);
  return one;
}

const JOB_ID = /^[1-9]\d{0,14}$/;

/** @throws BadUsage */
export function jobIdOf(text: string): number {
  if (!JOB_ID.test(text)) throw new BadUsage(`"${text}" is no id of a job: those are numbers.`);
  return Number(text);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws BadUsage */
export function orderIdOf(text: string): string {
  if (!UUID.test(text)) throw new BadUsage(`"${text}" is no id of an order: those are UUIDs.`);
  return text.toLowerCase();
}
