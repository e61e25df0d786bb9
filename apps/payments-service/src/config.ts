import { httpUrl, loadConfig, postgresUrl, secret } from '@webstore/config';
import { serviceKeys } from '@webstore/nest-service';
import { z } from 'zod';

const DATABASE_URL = postgresUrl();
const DAY_MS = 86_400_000;

const milliseconds = (preset: number) => z.coerce.number().int().min(0).max(DAY_MS).default(preset);

/** The only reader of the environment in this app. */
export function readConfig() {
  return loadConfig(
    {
      ...serviceKeys(8081),
      DATABASE_URL,
      PROVIDER_URL: httpUrl(),
      SERVICE_TOKEN: secret(),
      // The rest of the completer while nothing is due; 0 leaves open payments to those who ask.
      COMPLETE_EVERY_MS: milliseconds(1_000),
      // After this long the provider knows every charge that has reached it.
      PROVIDER_BOUND_MS: milliseconds(10_000),
      // 0: the provider's ledger is not compared.
      RECONCILE_EVERY_MS: milliseconds(60_000),
      // How long a charge that no payment was ever written for is left to be explained before it is given back.
      STRAY_REFUND_AFTER_MS: milliseconds(3_600_000),
    },
    process.env,
  );
}

/** All that a migration needs to know. */
export function readDatabaseUrl(): string {
  return loadConfig({ DATABASE_URL }, process.env).DATABASE_URL;
}

export type Config = ReturnType<typeof readConfig>;
