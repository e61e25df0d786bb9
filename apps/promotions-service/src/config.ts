import { loadConfig, postgresUrl, secret } from '@webstore/config';
import { serviceKeys } from '@webstore/nest-service';
import { z } from 'zod';

const DATABASE_URL = postgresUrl();

/** The only reader of the environment in this app. */
export function readConfig() {
  return loadConfig(
    {
      ...serviceKeys(8082),
      DATABASE_URL,
      SERVICE_TOKEN: secret(),
      /** How long a coupon's use waits for its order. */
      COUPON_HOLD_MS: z.coerce.number().int().min(1).max(86_400_000).default(900_000),
    },
    process.env,
  );
}

/** All that a migration needs to know. */
export function readDatabaseUrl(): string {
  return loadConfig({ DATABASE_URL }, process.env).DATABASE_URL;
}

export type Config = ReturnType<typeof readConfig>;
