import { drawTable } from '@webstore/console-table';
import type { Finding } from '../judge.js';

/** The outcome as a table: expected, seen, delay. */
export function drawFindings(findings: readonly Finding[]): string {
  return drawTable(['', 'expected', 'seen', 'delay'], findings.map(rowOf));
}

function rowOf({ expected, seen, delayS, isOk }: Finding): string[] {
  return [isOk ? 'ok' : 'NOT', expected, seen, delayS === undefined ? '' : `${delayS.toFixed(1)} s`];
}
