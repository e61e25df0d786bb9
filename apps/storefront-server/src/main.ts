import { fileURLToPath } from 'node:url';
import { readConfig } from './config.js';
import { createStorefront } from './storefront.js';

const BUILT = fileURLToPath(new URL('../../../frontend/dist', import.meta.url));

try {
  const { HOST, PORT, API_URL, TELEMETRY_URL, DEMO_AUTH } = readConfig();
  const surroundings = { apiUrl: API_URL, telemetryUrl: TELEMETRY_URL, hasDemoAccounts: DEMO_AUTH };
  const storefront = await createStorefront({ folder: BUILT, ...surroundings });
  const listening = await storefront.listen({ host: HOST, port: PORT });
  process.stdout.write(`${JSON.stringify({ listening, service: 'storefront' })}\n`);
  for (const event of ['SIGTERM', 'SIGINT'] as const) {
    process.once(event, () => {
      storefront.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
} catch (error) {
  process.stderr.write(`The storefront cannot start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
