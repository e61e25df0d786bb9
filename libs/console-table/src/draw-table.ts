/** Rows under their headings, in columns as wide as their longest cell; a column of numbers stands to the right. */
export function drawTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = headings.map((heading, at) =>
    columnOf(
      heading,
      rows.map((cells) => cells[at] ?? ''),
    ),
  );
  const draw = (cells: readonly string[]) =>
    `  ${columns.map(({ width, isOfNumbers }, at) => pad(cells[at] ?? '', width, isOfNumbers)).join('  ')}`.trimEnd();
  return [draw(headings), draw(columns.map(({ width }) => '─'.repeat(width))), ...rows.map(draw)].join('\n');
}

function columnOf(heading: string, cells: readonly string[]) {
  const filled = cells.filter((cell) => cell !== '');
  return {
    width: Math.max(heading.length, ...cells.map((cell) => cell.length)),
    isOfNumbers: filled.length > 0 && filled.every((cell) => NUMBER.test(cell)),
  };
}

/** A number with its unit, or the dash that stands where none is. */
const NUMBER = /^(\d[\d.,]*( ?[%×\p{L}]{1,3})?|–)$/u;

function pad(cell: string, width: number, toTheRight: boolean): string {
  return toTheRight ? cell.padStart(width) : cell.padEnd(width);
}
