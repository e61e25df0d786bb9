import type { Board } from './board.js';
import { describeChange, drawBoard } from './draw-board.js';

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
}

/** Shows the board: redrawn in place on a terminal, else one line per change. */
export interface Screen {
  /** Adds lines below the board that stay. */
  say(lines: readonly string[]): void;
}

/** Blank ones and what is said below: one can't draw over what has scrolled away. */
const LINES_BESIDE = 11;

export function showBoard(board: Board, output: Output): Screen {
  const fits = (output.rows ?? 0) > board.rows.length + LINES_BESIDE;
  return output.isTTY && fits ? redrawn(board, output) : lineByLine(board, output);
}

function redrawn(board: Board, output: Output): Screen {
  let height = 0;
  let below: readonly string[] = [];
  const draw = () => {
    const lines = ['', ...drawBoard(board.rows, output.columns ?? 80), '', ...below];
    // Up over what was drawn before, clear to the end of the screen, draw anew.
    const rewind = height > 0 ? `\u001b[${height}A\u001b[0J` : '';
    output.write(`${rewind}${lines.join('\n')}\n`);
    height = lines.length;
  };
  board.onChange(draw);
  draw();
  return {
    say: (lines) => {
      below = lines;
      draw();
    },
  };
}

function lineByLine(board: Board, output: Output): Screen {
  const said = new Map<string, string>();
  board.onChange((row) => {
    const line = describeChange(row);
    if (said.get(row.name) === line) return;
    said.set(row.name, line);
    output.write(`${line}\n`);
  });
  return { say: (lines) => output.write(`${lines.join('\n')}\n`) };
}
