import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { runChild } from '@webstore/backing-services';
import { type Environment } from '@webstore/observability';

const run = promisify(execFile);
const NEEDED = [1, 26, 5] as const;

/** There is no Go that could build the programs; the message says what to do. */
export class GoMissing extends Error {
  constructor(found: string | undefined) {
    super(
      `Building the observers needs Go ${NEEDED.join('.')} or newer, ${found ? `and this machine has ${found}` : 'which is not on the PATH'}: ` +
        'get it from https://go.dev/dl and run `npm run observability:install` again.',
    );
    this.name = 'GoMissing';
  }
}

/** A command of Go ended badly; the message holds its last words. */
export class BuildFailed extends Error {
  constructor(what: string, lastLines: readonly string[]) {
    super(`${what} failed: ${lastLines.join(' ⏎ ')}`);
    this.name = 'BuildFailed';
  }
}

export interface GoOptions {
  readonly folder: string;
  readonly environment: Environment;
  readonly onLine?: (line: string) => void;
}

const LAST_LINES = 5;

/** @throws GoMissing */
export async function requireGo(environment: Environment): Promise<void> {
  const outcome = await run('go', ['env', 'GOVERSION'], { env: settingsOf(environment) }).catch(() => undefined);
  const found = outcome?.stdout.trim();
  if (!isEnough(found)) throw new GoMissing(found);
}

/** `go1.26.8` → true. */
export function isEnough(version: string | undefined): boolean {
  const found = /^go(\d+)\.(\d+)(?:\.(\d+))?/
    .exec(version ?? '')
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!found) return false;
  const difference = NEEDED.map((needed, index) => (found[index] ?? 0) - needed).find((value) => value !== 0);
  return (difference ?? 0) >= 0;
}

/** Runs a command that builds, or says what there is to build. @throws BuildFailed */
export async function runGo(command: string, args: readonly string[], options: GoOptions): Promise<void> {
  const lines: string[] = [];
  const child = await runChild(command, args, {
    cwd: options.folder,
    env: settingsOf(options.environment),
    onLine: (line) => {
      lines.push(line);
      options.onLine?.(line);
    },
  });
  const { code } = await child.exited;
  if (code !== 0) throw new BuildFailed([command, ...args].join(' '), lines.slice(-LAST_LINES));
}

/** Programs that need nothing of this machine, built by the Go that is here and by no other that it might fetch. */
function settingsOf(environment: Environment): NodeJS.ProcessEnv {
  return { ...environment, CGO_ENABLED: '0', GOTOOLCHAIN: 'local', GOWORK: 'off' };
}
