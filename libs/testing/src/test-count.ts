/** What a run of tests came to. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const LINE = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;

/** The line that every run ends with: `12 passed, 0 failed`, and how many were skipped, if any. */
export function lineOf({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The count in the last such line of an output; undefined when there is none. */
export function countIn(output: string): TestCount | undefined {
  const found = [...output.matchAll(LINE)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3] ?? 0) };
}

export function total(counts: readonly TestCount[]): TestCount {
  const sum = (member: keyof TestCount) => counts.reduce((so, count) => so + count[member], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
