import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig, port, postgresUrl, redisUrl, secret } from '@webstore/config';

/** What a user may decide through the environment or `.env`. */
export interface Settings {
  /** A PostgreSQL and a Redis that run already and are to be used. */
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly serviceToken: string | undefined;
  /** Where a part should listen. */
  portOf(name: string): number;
  /** Handed to every part: what else `.env.example` lists and the user has set. */
  readonly forParts: Readonly<Record<string, string>>;
}

/**
 * Reads `.env` (the environment wins over it) and the environment; `ports` are the presets by part name.
 * @throws ConfigInvalid naming every key that is wrong.
 */
export function readSettings(root: string, ports: Readonly<Record<string, number>>): Settings {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
  const portKeys = Object.entries(ports).map(([name, preset]) => [portKeyOf(name), port(preset)] as const);
  const shape = {
    DATABASE_URL: postgresUrl().optional(),
    REDIS_URL: redisUrl().optional(),
    SERVICE_TOKEN: secret().optional(),
  };
  const chosenPorts = loadConfig({ ...shape, ...Object.fromEntries(portKeys) }, process.env) as Record<string, unknown>;
  const { DATABASE_URL, REDIS_URL, SERVICE_TOKEN } = loadConfig(shape, process.env);
  const own = new Set([...Object.keys(shape), ...portKeys.map(([key]) => key)]);
  return {
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    serviceToken: SERVICE_TOKEN,
    portOf: (name) => chosenPorts[portKeyOf(name)] as number,
    forParts: settingsForParts(root, own),
  };
}

/** `main-service` → `MAIN_SERVICE_PORT`. */
export function portKeyOf(name: string): string {
  return `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
}

function settingsForParts(root: string, own: ReadonlySet<string>): Record<string, string> {
  const example = join(root, '.env.example');
  const listed = existsSync(example) ? [...readFileSync(example, 'utf8').matchAll(/^#?\s*([A-Z][A-Z0-9_]*)=/gm)] : [];
  const keys = listed.map(([, key = '']) => key).filter((key) => !own.has(key));
  return Object.fromEntries(keys.map((key) => [key, process.env[key] ?? '']).filter(([, value]) => value !== ''));
}
