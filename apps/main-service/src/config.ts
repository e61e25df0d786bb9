import {
  ConfigInvalid,
  csv,
  flag,
  httpUrl,
  loadConfig,
  networks,
  postgresUrl,
  redisUrl,
  secret,
} from '@webstore/config';
import { serviceKeys } from '@webstore/nest-service';
import { z } from 'zod';

const DATABASE_URL = postgresUrl();
const count = (preset: number) => z.coerce.number().int().min(0).max(1_000_000).default(preset);
const duration = (presetMs: number) => z.coerce.number().int().min(100).max(3_600_000).default(presetMs);

/** The only reader of the environment in this app. */
export function readConfig() {
  const config = loadConfig(
    {
      ...serviceKeys(8000),
      DATABASE_URL,
      REDIS_URL: redisUrl(),
      PAYMENTS_URL: httpUrl(),
      PROMOTIONS_URL: httpUrl(),
      INVENTORY_URL: httpUrl(),
      SERVICE_TOKEN: secret(),
      CORS_ORIGINS: csv(['http://localhost:3001', 'http://127.0.0.1:3001']),
      /** Where the storefront is, if it is not where the preset of CORS_ORIGINS says. */
      STOREFRONT_URL: httpUrl().optional(),
      /** Requests in any window of this length; 0 for no limit. */
      RATE_LIMIT_PER_ADDRESS: count(200),
      RATE_LIMIT_PER_USER: count(60),
      RATE_LIMIT_CHECKOUTS_PER_USER: count(10),
      RATE_LIMIT_WINDOW_MS: duration(60_000),
      /** New accounts, in a window of its own: each costs as much as a thousand other requests, and stays. */
      RATE_LIMIT_REGISTRATIONS_PER_ADDRESS: count(30),
      RATE_LIMIT_REGISTRATION_WINDOW_MS: duration(600_000),
      /** Failed sign-ins to one account or from one address that are free in any window of that length; 0 for no throttle. */
      SIGN_IN_FAILURES: count(5),
      SIGN_IN_WINDOW_MS: duration(300_000),
      /** How long the first wait is; it doubles with each further failure, up to the longest. */
      SIGN_IN_FIRST_WAIT_MS: duration(30_000),
      SIGN_IN_LONGEST_WAIT_MS: duration(900_000),
      /** Addresses and networks of peers whose X-Forwarded-For is believed. */
      TRUSTED_PROXIES: networks(),
      /** For how long an address that looks for doors is shut out; 0 for not at all. */
      BLOCK_SCANNERS_MS: z.coerce
        .number()
        .int()
        .min(0)
        .max(30 * 86_400_000)
        .default(0),
      SUSPICION_WINDOW_MS: duration(300_000),
      CATALOG_CACHE_MS: z.coerce.number().int().min(0).max(60_000).default(10_000),
      PURGE_KEYS_EVERY_MS: z.coerce.number().int().min(0).max(86_400_000).default(3_600_000),
      SAGA_LEASE_MS: z.coerce.number().int().min(100).max(600_000).default(15_000),
      DEMO_AUTH: flag(false),
    },
    process.env,
  );
  // The passwords of the demo accounts stand in the documentation.
  if (config.DEMO_AUTH && config.NODE_ENV === 'production') {
    throw new ConfigInvalid(['DEMO_AUTH: must be off when NODE_ENV is production']);
  }
  return config;
}

/** All that a migration and the seed need to know. */
export function readDatabaseUrl(): string {
  return loadConfig({ DATABASE_URL }, process.env).DATABASE_URL;
}

export type Config = ReturnType<typeof readConfig>;
