import type { Measurements } from '../measure/measurements.js';
import type { Second } from '../measure/summary.js';
import { summaryRows } from './print-summary.js';

/** Where the run is told; a terminal gets a board that changes. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 40;
const UP_AND_CLEAR = (lines: number) => `\u001b[${lines}F\u001b[J`;

/** How far the run is and how it goes, written over itself every second; nothing where no terminal is. */
export class LiveBoard {
  private lines = 0;

  constructor(
    private readonly output: Output,
    private readonly durationS: number,
  ) {}

  show(second: Second, soFar: Measurements): void {
    if (!this.output.isTTY) return;
    const text = `${this.barOf(second)}\n\n${summaryRows(soFar.perPersona(), soFar.perRoute())}\n`;
    this.clear();
    this.output.write(text);
    this.lines = text.split('\n').length - 1;
  }

  clear(): void {
    if (this.lines > 0) this.output.write(UP_AND_CLEAR(this.lines));
    this.lines = 0;
  }

  private barOf({ second, answered, underWay, p50Ms, p99Ms }: Second): string {
    const overS = Math.min(this.durationS, second + 1);
    const full = Math.round((WIDTH * overS) / this.durationS);
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    const now = `${answered}/s  ${underWay} under way  p50 ${p50Ms.toFixed(1)} ms  p99 ${p99Ms.toFixed(1)} ms`;
    return `  ${bar} ${overS}/${this.durationS} s  ${now}`;
  }
}
