import type { Surroundings } from './config.js';

/**
 * The page with what it is told in its `<meta>`: `api` and `telemetry` are addresses, `demo` is 1 where a demo account can sign in.
 * @throws Error when the built page has no place for them.
 */
export function fillPage(built: string, { apiUrl, telemetryUrl = '', hasDemoAccounts = false }: Surroundings): string {
  const told = { api: apiUrl, telemetry: telemetryUrl, demo: hasDemoAccounts ? '1' : '' };
  return Object.entries(told).reduce((page, [name, content]) => fillMeta(page, name, content), built);
}

function fillMeta(page: string, name: string, content: string): string {
  const seam = new RegExp(`(<meta name="${name}" content=")[^"]*(")`);
  if (!seam.test(page)) throw new Error(`index.html has no <meta name="${name}" content="…">`);
  const safe = content.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return page.replace(seam, (_, open, close) => `${open}${safe}${close}`);
}
