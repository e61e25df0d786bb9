import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { loadConfig, port, postgresUrl, redisUrl, secret } from '@webstore/config';
import { OBSERVERS, programKeyOf } from '@webstore/observability';

const OWN_KEYS = {
  DATABASE_URL: postgresUrl().optional(),
  REDIS_URL: redisUrl().optional(),
  SERVICE_TOKEN: secret().optional(),
};

const PROGRAM_KEYS = OBSERVERS.map(({ name }) => programKeyOf(name));

/** What a user may decide through the environment or `.env`. */
export interface Settings {
  /** A PostgreSQL and a Redis that run already and are to be used. */
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly serviceToken: string | undefined;
  readonly telemetry: TelemetrySettings;
  /** What says which programs observe: the PATH, and those that the user names. */
  readonly observerPrograms: Readonly<Record<string, string | undefined>>;
  /** Where a part should listen. */
  portOf(name: string): number;
  /** Handed to every part: what else `.env.example` lists and the user has set. */
  readonly forParts: Readonly<Record<string, string>>;
}

/** What the user has decided about telemetry, by OpenTelemetry's own keys. */
export interface TelemetrySettings {
  readonly isOff: boolean;
  /** A collector of the user's own. */
  readonly endpoint: string | undefined;
  readonly protocol: string | undefined;
}

/**
 * Reads `.env` and the environment, which wins; `ports` are the presets by part name.
 * @throws ConfigInvalid naming every key that is wrong.
 */
export function readSettings(
  root: string,
  ports: Readonly<Record<string, number>>,
  environment: NodeJS.ProcessEnv = process.env,
): Settings {
  const set = { ...parseEnv(textOf(join(root, '.env'))), ...environment };
  const portShape = Object.fromEntries(Object.entries(ports).map(([name, preset]) => [portKeyOf(name), port(preset)]));
  const parsed = loadConfig({ ...OWN_KEYS, ...portShape }, set);
  const chosenPorts = loadConfig(portShape, set);
  const own = new Set([...Object.keys(OWN_KEYS), ...Object.keys(portShape), ...PROGRAM_KEYS]);
  return {
    databaseUrl: parsed.DATABASE_URL,
    redisUrl: parsed.REDIS_URL,
    serviceToken: parsed.SERVICE_TOKEN,
    telemetry: telemetryIn(set),
    observerPrograms: pick(set, ['PATH', 'HOME', 'XDG_CACHE_HOME', ...PROGRAM_KEYS]),
    portOf: (name) => chosenPorts[portKeyOf(name)] as number,
    forParts: { ...forTrying(set), ...listedSettings(root, set, own) },
  };
}

/** `main-service` → `MAIN_SERVICE_PORT`. */
export function portKeyOf(name: string): string {
  return `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
}

function telemetryIn(set: NodeJS.ProcessEnv): TelemetrySettings {
  return {
    isOff: set['OTEL_SDK_DISABLED'] === 'true',
    endpoint: set['OTEL_EXPORTER_OTLP_ENDPOINT'] || undefined,
    protocol: set['OTEL_EXPORTER_OTLP_PROTOCOL'] || undefined,
  };
}

function pick(set: NodeJS.ProcessEnv, keys: readonly string[]): NodeJS.ProcessEnv {
  return Object.fromEntries(keys.map((key) => [key, set[key]]));
}

/**
 * The shop that one command opens is for trying: its demo accounts can sign in, and the load generator, which has this loopback
 * address to itself, may say whom it plays. No packet from outside the machine can come from there.
 */
function forTrying(set: NodeJS.ProcessEnv): Record<string, string> {
  return set['NODE_ENV'] === 'production' ? {} : { DEMO_AUTH: '1', TRUSTED_PROXIES: '127.0.0.2' };
}

function listedSettings(root: string, set: NodeJS.ProcessEnv, own: ReadonlySet<string>): Record<string, string> {
  const listed = textOf(join(root, '.env.example')).matchAll(/^#?\s*([A-Z][A-Z0-9_]*)=/gm);
  const keys = [...listed].map(([, key = '']) => key).filter((key) => !own.has(key));
  return Object.fromEntries(keys.map((key) => [key, set[key] ?? '']).filter(([, value]) => value !== ''));
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
