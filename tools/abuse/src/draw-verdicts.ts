import { drawTable } from '@webstore/console-table';
import { type Finding, isInTime, type Verdict } from './judge.js';

const HEADINGS = ['attack', 'expected', 'within', 'seen', 'time'] as const;

/** Attack × expected × seen × time, with what was wrong below. */
export function drawVerdicts(verdicts: readonly Verdict[]): string {
  return drawTable(HEADINGS, verdicts.flatMap(rowsOf));
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
