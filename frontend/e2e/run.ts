import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CHROMIUM, installProgram } from '@webstore/backing-services';

const CONFIG = fileURLToPath(new URL('./playwright.config.ts', import.meta.url));
const PLAYWRIGHT = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
const SWITCHES: Readonly<Record<string, string>> = { '--all': 'E2E_ALL', '--pictures': 'E2E_PICTURES' };

/**
 * `npm run e2e -- [--all | --pictures] [what Playwright takes]`: --all is every test on every screen, --pictures are taken
 * instead of tests.
 */
async function run(args: readonly string[]): Promise<number> {
  const chromium = await installProgram(CHROMIUM);
  const passedOn = args.filter((arg) => !(arg in SWITCHES));
  const chosen = args.flatMap((arg) => SWITCHES[arg] ?? []);
  const environment = { ...process.env, CHROMIUM: chromium, ...Object.fromEntries(chosen.map((name) => [name, '1'])) };
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
