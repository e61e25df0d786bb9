import { parseArgs } from 'node:util';
import { freshSeed, upTo } from './run.js';

export interface ProveOptions {
  readonly seed: number;
  readonly numbers: readonly number[];
  readonly atOnce: number;
  readonly withinMs: number;
  readonly restartsDatabase: boolean;
  /** Of a PostgreSQL to use; one is started if not given. */
  readonly database: string | undefined;
  /** Planted bugs by name; all of them if none is named. */
  readonly mutants: readonly string[];
}

export interface Presets {
  readonly schedules: number;
  /** For a schedule to settle. */
  readonly withinMs: number;
}

/** @throws Error for an option that there is not, or that is no number */
export function readOptions(args: readonly string[], presets: Presets): ProveOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      schedules: { type: 'string', default: String(presets.schedules) },
      seed: { type: 'string' },
      only: { type: 'string' },
      'at-once': { type: 'string', default: '48' },
      'settle-within-ms': { type: 'string', default: String(presets.withinMs) },
      'restart-database': { type: 'boolean', default: false },
      database: { type: 'string' },
      mutant: { type: 'string', multiple: true, default: [] },
    },
  });
  return {
    seed: values.seed === undefined ? freshSeed() : wholeNumber('seed', values.seed),
    numbers:
      values.only === undefined ? upTo(wholeNumber('schedules', values.schedules)) : [wholeNumber('only', values.only)],
    atOnce: wholeNumber('at-once', values['at-once']),
    withinMs: wholeNumber('settle-within-ms', values['settle-within-ms']),
    restartsDatabase: values['restart-database'],
    database: values.database,
    mutants: values.mutant,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} takes a whole number from 1, not "${text}"`);
  return value;
}
