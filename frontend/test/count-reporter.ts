import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run as every test run of this repository ends: with one line that a machine reads too. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that could not run at all has no tests that failed.
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
    const line = `\n${count('passed')} passed, ${count('failed') + broken} failed${skipped}\n`;
    process.once('exit', () => process.stdout.write(line));
  }
}
