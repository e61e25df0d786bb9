import type { Surroundings } from './config.js';

/**
 * The page with the shop's addresses in its `<meta name="api">` and `<meta name="telemetry">`.
 * @throws Error when the built page has no place for them.
 */
export function fillPage(built: string, { apiUrl, telemetryUrl = '' }: Surroundings): string {
  return fillMeta(fillMeta(built, 'api', apiUrl), 'telemetry', telemetryUrl);
}

function fillMeta(page: string, name: string, content: string): string {
  const seam = new RegExp(`(<meta name="${name}" content=")[^"]*(")`);
  if (!seam.test(page)) throw new Error(`index.html has no <meta name="${name}" content="…">`);
  const safe = content.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return page.replace(seam, (_, open, close) => `${open}${safe}${close}`);
}
