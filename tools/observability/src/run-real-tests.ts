import { spawn } from 'node:child_process';
import { findObservers, OBSERVERS } from '@webstore/observability';

/**
 * `npm run test:observability [-- paths]`; with `--control-room` what dashboards show, with `--alerts` that each fires and ends;
 * `--strict-times` counts what depends on the machine, too. Where programs are missing it says what it leaves out; on a build
 * server it fails.
 */
const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const OTHERS: Readonly<Record<string, string>> = {
  '--control-room': 'control-room.jest.config.js',
  '--alerts': 'alerts.jest.config.js',
};
const STRICT_TIMES = '--strict-times';

const args = process.argv.slice(2);
const other = args.find((arg) => arg in OTHERS);
const file = OTHERS[other ?? ''] ?? 'jest.config.js';
const CONFIG = ['--config', `tools/observability/${file}`];
const paths = args.filter((arg) => arg !== other && arg !== STRICT_TIMES);
const env = { ...process.env, ...(args.includes(STRICT_TIMES) && { STRICT_TIMES: '1' }) };

const found = await findObservers(process.env);
const missing = OBSERVERS.filter(({ name }) => !found.has(name)).map(({ title }) => title);
const isBuildServer = Boolean(process.env['CI']);

if (missing.length > 0) {
  const what = `${missing.length} of ${OBSERVERS.length} observers are not on this machine (${missing.join(', ')})`;
  process.stdout.write(`${what}: what needs them is skipped. \`npm run observability:install\` gets them.\n\n`);
}
if (missing.length > 0 && isBuildServer) {
  process.stdout.write('On a build server nothing may be skipped.\n\n0 passed, 1 failed\n');
  process.exitCode = 1;
} else {
  const jest = spawn(process.execPath, [...JEST, ...CONFIG, ...paths], { stdio: 'inherit', env });
  process.exitCode = await new Promise<number>((resolve) => jest.once('close', (code) => resolve(code ?? 1)));
}
