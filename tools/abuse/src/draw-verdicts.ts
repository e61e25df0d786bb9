import { type Finding, isInTime, type Verdict } from './judge.js';

const HEADINGS = ['attack', 'expected', 'within', 'seen', 'time'] as const;

/** Attack × expected × seen × time, with what was wrong below. */
export function drawVerdicts(verdicts: readonly Verdict[]): string {
  const rows = verdicts.flatMap(rowsOf);
  const widths = HEADINGS.map((heading, at) => Math.max(heading.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(HEADINGS), rule, ...rows.map(line)].join('\n');
}

function rowsOf(verdict: Verdict): string[][] {
  const rows = verdict.findings.map((finding) => [finding.sign, seconds(finding.withinMs), ...seenOf(finding)]);
  const wrong = [
    ...verdict.falseAlarms.map((alarm) => [alarm, '', '✗ false alarm', '']),
    ...verdict.gained.map((gained) => [gained, '', '✗ gained', '']),
    ...verdict.harm.map((harm) => [harm, '', '✗ harm', '']),
  ];
  const nothing = ['nothing', '', verdict.isTrue ? '✓ nothing' : '', ''];
  const all = [...(rows.length > 0 ? rows : [nothing]), ...wrong];
  return all.map((row, at) => [at === 0 ? verdict.attack : '', ...row]);
}

function seenOf(finding: Finding): [string, string] {
  if (finding.isNotJudged) return ['· not judged here', ''];
  const time = finding.seenAfterMs === undefined ? '' : seconds(finding.seenAfterMs);
  return [isInTime(finding) ? '✓ seen' : time === '' ? '✗ missed' : '✗ late', time];
}

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
