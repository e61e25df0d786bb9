import type { Reporter, Suite, TestError } from '@playwright/test/reporter';

/** Ends a run as every test run of this repository ends: with one line that a machine reads too. */
export default class CountReporter implements Reporter {
  #all: Suite | undefined;
  #errors = 0;

  onBegin(_config: unknown, all: Suite): void {
    this.#all = all;
  }

  onError(_error: TestError): void {
    this.#errors += 1;
  }

  onEnd(): void {
    const outcomes = this.#all?.allTests().map((test) => test.outcome()) ?? [];
    const count = (...wanted: string[]) => outcomes.filter((outcome) => wanted.includes(outcome)).length;
    const failed = count('unexpected', 'flaky') + this.#errors;
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
    process.once('exit', () => process.stdout.write(`\n${count('expected')} passed, ${failed} failed${skipped}\n`));
  }

  printsToStdio(): boolean {
    return false;
  }
}
