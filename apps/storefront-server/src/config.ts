import { flag, httpUrl, loadConfig, port } from '@webstore/config';
import { z } from 'zod';

/** The only reader of the environment in this app. */
export function readConfig() {
  return loadConfig(
    {
      HOST: z.string().min(1).default('127.0.0.1'),
      PORT: port(3001),
      /** Where browsers reach main-service. */
      API_URL: origin(),
      /** Where browsers send what they measured, as OTLP over HTTP; nothing is measured without. */
      TELEMETRY_URL: origin().optional(),
      /** Whether main-service lets the demo accounts in, so that the page may offer one. */
      DEMO_AUTH: flag(false),
    },
    process.env,
  );
}

const origin = () =>
  httpUrl()
    .refine((url) => ['', '/'].includes(new URL(url).pathname), 'must be an address without a path')
    .transform((url) => new URL(url).origin);

/** What a page is told about the rest of the shop; addresses without a path. */
export interface Surroundings {
  readonly apiUrl: string;
  readonly telemetryUrl: string | undefined;
  /** Whether the demo accounts can sign in. */
  readonly hasDemoAccounts?: boolean;
}
