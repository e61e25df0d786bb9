import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CHROMIUM, installProgram } from '@webstore/backing-services';

const CONFIG = fileURLToPath(new URL('./playwright.config.ts', import.meta.url));
const PLAYWRIGHT = fileURLToPath(import.meta.resolve('@playwright/test/cli'));

/** `npm run e2e -- [--all] [what Playwright takes]`: --all is every country and journey on every screen. */
async function run(args: readonly string[]): Promise<number> {
  const chromium = await installProgram(CHROMIUM);
  const all = args.includes('--all');
  const passedOn = args.filter((arg) => arg !== '--all');
  const environment = { ...process.env, CHROMIUM: chromium, ...(all && { E2E_ALL: '1' }) };
  const child = spawn(process.execPath, [PLAYWRIGHT, 'test', '--config', CONFIG, ...passedOn], {
    stdio: 'inherit',
    env: environment,
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
