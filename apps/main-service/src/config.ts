import { csv, flag, httpUrl, loadConfig, postgresUrl, redisUrl, secret } from '@webstore/config';
import { serviceKeys } from '@webstore/nest-service';

/** The only reader of the environment in this app. */
export function readConfig() {
  return loadConfig(
    {
      ...serviceKeys(8000),
      DATABASE_URL: postgresUrl(),
      REDIS_URL: redisUrl(),
      PAYMENTS_URL: httpUrl(),
      PROMOTIONS_URL: httpUrl(),
      INVENTORY_URL: httpUrl(),
      SERVICE_TOKEN: secret(),
      CORS_ORIGINS: csv(['http://localhost:3001', 'http://127.0.0.1:3001']),
      DEMO_AUTH: flag(false),
    },
    process.env,
  );
}

export type Config = ReturnType<typeof readConfig>;
