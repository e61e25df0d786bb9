import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from './config.js';
import { nginxServer } from './nginx.js';
import { fillPage } from './page.js';

// For containers: the built storefront with its page filled, and the server block of the nginx that serves it from there.
const BUILT = fileURLToPath(new URL('../../../frontend/dist', import.meta.url));
const SERVED_FROM = '/srv/storefront';

const target = process.argv[2];
if (target === undefined) throw new Error('Usage: node write-for-nginx.js <folder>');
const { API_URL, TELEMETRY_URL, DEMO_AUTH, PORT } = readConfig();
const surroundings = { apiUrl: API_URL, telemetryUrl: TELEMETRY_URL, hasDemoAccounts: DEMO_AUTH };
const page = fillPage(await readFile(join(BUILT, 'index.html'), 'utf8'), surroundings);
const folder = join(target, 'storefront');
await mkdir(folder, { recursive: true });
// What tells the build of a page from its files is nobody else's business.
await cp(BUILT, folder, {
  recursive: true,
  filter: (path) => !path.includes('/.vite') && !/index\.html\.\w+$/.test(path),
});
await writeFile(join(folder, 'index.html'), page);
await writeFile(join(target, 'nginx.conf'), nginxServer({ folder: SERVED_FROM, page, port: PORT, ...surroundings }));
