import type { Checked } from './check-panels.js';

/** What was found, to be read in a terminal. */
export function reportOf(checked: readonly Checked[]): string {
  const boards = [...new Set(checked.map(({ board }) => board))];
  const lines = boards.map((board) =>
    lineOf(
      board,
      checked.filter((panel) => panel.board === board),
    ),
  );
  const errors = checked.flatMap(({ board, panel, errors }) =>
    errors.map((error) => `  ${board} | ${panel} | ${error}`),
  );
  const empty = checked.filter(isEmpty).map(({ board, panel }) => `  ${board} | ${panel}`);
  return [
    ...lines,
    '',
    `${checked.filter(({ hasData }) => hasData).length} of ${checked.length} panels have data, ${errors.length} errors.`,
    ...section('Errors:', errors),
    ...section('Without data in the last hour:', empty),
  ].join('\n');
}

export function isEmpty({ hasData, errors }: Checked): boolean {
  return !hasData && errors.length === 0;
}

function lineOf(board: string, panels: readonly Checked[]): string {
  const [withData, failed] = [
    panels.filter(({ hasData }) => hasData),
    panels.filter(({ errors }) => errors.length > 0),
  ];
  const verdict = failed.length === 0 ? 'opens' : `${failed.length} with errors`;
  return `${board.padEnd(26)} ${String(withData.length).padStart(3)} of ${String(panels.length).padEnd(3)} with data, ${verdict}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}
