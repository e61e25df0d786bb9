import { httpUrl, loadConfig, postgresUrl, secret } from '@webstore/config';
import { serviceKeys } from '@webstore/nest-service';

const DATABASE_URL = postgresUrl();

/** The only reader of the environment in this app. */
export function readConfig() {
  return loadConfig(
    { ...serviceKeys(8081), DATABASE_URL, PROVIDER_URL: httpUrl(), SERVICE_TOKEN: secret() },
    process.env,
  );
}

/** All that a migration needs to know. */
export function readDatabaseUrl(): string {
  return loadConfig({ DATABASE_URL }, process.env).DATABASE_URL;
}

export type Config = ReturnType<typeof readConfig>;
