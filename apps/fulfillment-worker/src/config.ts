import { httpUrl, loadConfig, postgresUrl, secret } from '@webstore/config';
import { serviceKeys } from '@webstore/nest-service';
import { z } from 'zod';

const DAY_MS = 86_400_000;

/** The only reader of the environment in this app. */
export function readConfig() {
  return loadConfig(
    {
      ...serviceKeys(8083),
      DATABASE_URL: postgresUrl(),
      INVENTORY_URL: httpUrl(),
      CRM_URL: httpUrl(),
      PAYMENTS_URL: httpUrl(),
      PROMOTIONS_URL: httpUrl(),
      SERVICE_TOKEN: secret(),
      // How long a day of delay lasts: a demonstration cannot wait for tomorrow.
      DELAY_DAY_MS: z.coerce.number().int().min(0).max(DAY_MS).default(DAY_MS),
    },
    process.env,
  );
}

export type Config = ReturnType<typeof readConfig>;
