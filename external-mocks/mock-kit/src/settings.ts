import { z } from 'zod';
import type { Rates } from './switchboard.js';

export interface MockSettings<R extends string> {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly seed: string;
  /** Shares of 0 to 1. */
  readonly rates: Rates<R>;
}

interface Defaults<R extends string> {
  readonly port: number;
  readonly rates: Readonly<Rates<R>>;
}

/** From PORT HOST SEED RATES=on|off and RATE_<NAME>=0…1, which counts also with RATES=off. @throws Error naming every bad key */
export function readMockSettings<R extends string>(env: NodeJS.ProcessEnv, defaults: Defaults<R>): MockSettings<R> {
  const names = Object.keys(defaults.rates) as R[];
  const schema = z.object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(defaults.port),
    HOST: z.string().default('127.0.0.1'),
    SEED: z.string().default('webstore'),
    RATES: z.enum(['on', 'off']).default('on'),
  });
  const rateSchema = z.object(Object.fromEntries(names.map((name) => [envNameOf(name), rateField])));
  const parsed = schema.and(rateSchema).safeParse(withoutEmpty(env));
  if (!parsed.success) throw new Error(parsed.error.issues.map(badKey).join('; '));
  const { PORT, HOST, SEED, RATES } = parsed.data;
  const rateOf = (name: R) => parsed.data[envNameOf(name)] ?? (RATES === 'off' ? 0 : defaults.rates[name]);
  const rates = Object.fromEntries(names.map((name) => [name, rateOf(name)])) as Rates<R>;
  return { host: HOST, port: PORT, seed: SEED, rates };
}

const rateField = z.coerce.number().min(0).max(1).optional();

function envNameOf(rate: string): string {
  return `RATE_${rate.toUpperCase()}`;
}

function withoutEmpty(env: NodeJS.ProcessEnv) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function badKey({ path, message }: z.core.$ZodIssue): string {
  return `${path.join('.')}: ${message}`;
}
