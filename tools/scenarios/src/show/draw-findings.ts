import type { Finding } from '../judge.js';

const GAP = '  ';

/** The outcome as a table: expected, seen, delay. */
export function drawFindings(findings: readonly Finding[]): string {
  const rows = findings.map(({ expected, seen, delayS, isOk }) => [
    isOk ? 'ok' : 'NOT',
    expected,
    seen,
    delayS === undefined ? '' : `${delayS.toFixed(1)} s`,
  ]);
  const table = [['', 'expected', 'seen', 'delay'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
  return lines.join('\n');
}
