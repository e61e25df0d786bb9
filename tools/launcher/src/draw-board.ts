import { styleText } from 'node:util';
import type { Row, State } from './board.js';

type Style = Parameters<typeof styleText>[0];

const MARKS: Record<State, readonly [mark: string, style: Style]> = {
  waiting: ['·', 'dim'],
  starting: ['◌', 'yellow'],
  up: ['●', 'green'],
  yours: ['●', 'green'],
  done: ['✓', 'green'],
  down: ['○', 'red'],
  missing: ['○', 'yellow'],
  failed: ['✗', 'red'],
  stopping: ['◌', 'yellow'],
  stopped: ['·', 'dim'],
};
const NAME_WIDTH = 28;
const STATE_WIDTH = 9;
const TIME_WIDTH = 7;

/** The board as lines of at most `width` columns. */
export function drawBoard(rows: readonly Row[], width: number): string[] {
  return rows.map((row) => drawRow(row, width));
}

function drawRow(row: Row, width: number): string {
  const [mark, style] = MARKS[row.state];
  const took = row.took_ms === undefined ? '' : seconds(row.took_ms);
  const fixed = `${row.name.padEnd(NAME_WIDTH)} ${row.state.padEnd(STATE_WIDTH)} ${took.padStart(TIME_WIDTH)}  `;
  const rest = [row.address && withoutPassword(row.address), row.note].filter(Boolean).join('  ');
  const plain = `${fixed}${rest}`.slice(0, Math.max(width - 4, NAME_WIDTH)).trimEnd();
  return `  ${styleText(style, mark)} ${plain}`;
}

/** One change as one line, for output that nobody can redraw. */
export function describeChange(row: Row): string {
  const took =
    row.took_ms !== undefined && (row.state === 'up' || row.state === 'done') ? `in ${seconds(row.took_ms)}` : '';
  const address = row.address ? withoutPassword(row.address) : '';
  return [row.name, row.state, took, address, row.note && `(${row.note})`].filter(Boolean).join(' ');
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** What a screen may show of an address. */
export function withoutPassword(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//');
}
