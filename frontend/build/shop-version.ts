import { existsSync, readFileSync } from 'node:fs';

// The first is what `npm run build` writes down before all else, with the commit.
const SOURCES = ['../../libs/telemetry/version.json', '../../package.json'];

/** The shop's version, for what pages tell of themselves. */
export function shopVersion(): string {
  const source = SOURCES.map((file) => new URL(file, import.meta.url)).find((file) => existsSync(file));
  return source ? (JSON.parse(readFileSync(source, 'utf8')) as { version: string }).version : 'unknown';
}
