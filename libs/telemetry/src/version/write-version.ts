import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

// Node runs this from its source before anything is built, so it imports nothing of ours.
const { version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const commit = process.env['SOURCE_COMMIT'] || commitOfCheckout();
const built = { version: commit === undefined ? version : `${version}+${commit.slice(0, 12)}` };
writeFileSync(new URL('../../version.json', import.meta.url), `${JSON.stringify(built)}\n`);

/** Undefined where the sources came without their history, or there is no git. */
function commitOfCheckout(): string | undefined {
  try {
    return git('ls-files', 'write-version.ts') === '' ? undefined : git('rev-parse', 'HEAD');
  } catch {
    return undefined;
  }
}

function git(...asked: string[]): string {
  const cwd = new URL('.', import.meta.url);
  return execFileSync('git', asked, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
