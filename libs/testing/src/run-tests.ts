import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { countIn, lineOf, type TestCount, total } from './test-count.js';

/**
 * `npm test [-- paths]`: the storefront's tests run in Vitest, all others in Jest; the last line counts both. Paths that begin
 * with `frontend` go to Vitest alone, others to Jest alone.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--root', 'frontend'];

const isOfStorefront = (argument: string) => argument.startsWith('frontend');
const asked = process.argv.slice(2);
const inStorefront = asked.filter(isOfStorefront).map((path) => path.replace(/^frontend\/?/, ''));
const elsewhere = asked.filter((argument) => !isOfStorefront(argument));

const runs = [
  ...(asked.length === 0 || elsewhere.length > 0 ? [[...JEST, ...elsewhere]] : []),
  ...(asked.length === 0 || inStorefront.length > 0 ? [[...VITEST, ...inStorefront]] : []),
];

const counts: TestCount[] = [];
for (const run of runs) counts.push(await countOf(run));
const sum = total(counts);
process.stdout.write(`\n${lineOf(sum)}\n`);
process.exitCode = sum.failed > 0 ? 1 : 0;

/** A runner that ends badly without saying so has failed once. */
async function countOf(run: readonly string[]): Promise<TestCount> {
  const runner = spawn(process.execPath, [...run], { cwd: ROOT, stdio: ['inherit', 'pipe', 'inherit'] });
  let output = '';
  runner.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => runner.once('close', resolve));
  const count = countIn(output);
  const isSilent = count === undefined || (code !== 0 && count.failed === 0);
  return isSilent ? { passed: count?.passed ?? 0, failed: 1, skipped: count?.skipped ?? 0 } : count;
}
