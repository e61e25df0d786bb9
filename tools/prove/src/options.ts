import { parseArgs } from 'node:util';
import { misfortuneOf } from './faults/misfortune.js';
import { freshSeed, upTo } from './run.js';
import { features, isFeature } from './schedule/features.js';
import type { Script } from './schedule/schedule.js';
import { NONE } from './shrink/tell-shrunk.js';

export interface ProveOptions {
  readonly seed: number;
  readonly numbers: readonly number[];
  readonly atOnce: number;
  readonly withinMs: number;
  readonly restartsDatabase: boolean;
  /** Of a PostgreSQL to use; one is started if not given. */
  readonly database: string | undefined;
  /** Planted bugs by name. */
  readonly mutants: readonly string[];
  /** What is to happen in the one schedule that is played. */
  readonly script?: Script;
}

export interface Presets {
  readonly schedules: number;
  /** For a schedule to settle. */
  readonly withinMs: number;
}

/** @throws Error for an option that there is not, or whose value makes no sense */
export function readOptions(args: readonly string[], presets: Presets): ProveOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      schedules: { type: 'string', default: String(presets.schedules) },
      seed: { type: 'string' },
      only: { type: 'string' },
      misfortunes: { type: 'string' },
      without: { type: 'string' },
      'at-once': { type: 'string', default: '48' },
      'settle-within-ms': { type: 'string', default: String(presets.withinMs) },
      'restart-database': { type: 'boolean', default: false },
      database: { type: 'string' },
      mutant: { type: 'string', multiple: true, default: [] },
    },
  });
  const script = scriptOf(values);
  return {
    seed: values.seed === undefined ? freshSeed() : wholeNumber('seed', values.seed),
    numbers:
      values.only === undefined ? upTo(wholeNumber('schedules', values.schedules)) : [wholeNumber('only', values.only)],
    atOnce: wholeNumber('at-once', values['at-once']),
    withinMs: wholeNumber('settle-within-ms', values['settle-within-ms']),
    restartsDatabase: values['restart-database'],
    database: values.database,
    mutants: values.mutant,
    ...(script && { script }),
  };
}

interface ScriptValues {
  readonly seed?: string;
  readonly only?: string;
  readonly misfortunes?: string;
  readonly without?: string;
}

function scriptOf({ seed, only, misfortunes, without }: ScriptValues): Script | undefined {
  if (misfortunes === undefined && without === undefined) return undefined;
  if (seed === undefined || only === undefined || misfortunes === undefined)
    throw new Error(`A script takes --seed, --only and --misfortunes, which may be "${NONE}"`);
  return {
    misfortunes: misfortunes === NONE ? [] : misfortunes.split(',').map(misfortuneOf),
    without: without?.split(',').map(featureOf) ?? [],
  };
}

function featureOf(name: string) {
  if (!isFeature(name)) throw new Error(`--without takes some of ${features.join(', ')}, not "${name}"`);
  return name;
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} takes a whole number from 1, not "${text}"`);
  return value;
}
