import { lineOf } from './test-count.js';

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
}

/** Ends a run with one line that a machine reads too; a file that could not run at all counts as failed. */
export default class CountReporter {
  onRunComplete(_contexts: unknown, results: Results): void {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = results;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const line = lineOf({ passed: numPassedTests, failed, skipped: numPendingTests });
    // Jest's own summary comes after the last reporter.
    process.once('exit', () => process.stdout.write(`\n${line}\n`));
  }
}
