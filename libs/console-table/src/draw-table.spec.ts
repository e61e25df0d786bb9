import { drawTable } from './draw-table.js';

describe('a table in the terminal', () => {
  it('has columns as wide as their longest cell, and numbers to the right', () => {
    const rows = [
      ['browse', '9 ms', '–'],
      ['buy', '1,204 ms', '3 %'],
    ];
    expect(drawTable(['what', 'p99', 'wrong'], rows)).toBe(
      [
        '  what         p99  wrong',
        '  ──────  ────────  ─────',
        '  browse      9 ms      –',
        '  buy     1,204 ms    3 %',
      ].join('\n'),
    );
  });

  it('keeps words to the left where one begins with a digit, and a column that says nothing', () => {
    expect(
      drawTable(
        ['order', 'note'],
        [
          ['3 orders of 7', ''],
          ['none', ''],
        ],
      ),
    ).toBe(['  order          note', '  ─────────────  ────', '  3 orders of 7', '  none'].join('\n'));
  });

  it('is its headings where there is nothing to tell', () => {
    expect(drawTable(['order', 'age'], [])).toBe('  order  age\n  ─────  ───');
  });
});
