import { stripVTControlCharacters } from 'node:util';
import { Board } from './board.js';
import { drawBoard } from './draw-board.js';
import { nextSteps } from './next-steps.js';
import { showBoard } from './screen.js';

function boardOf(mainIsUp: boolean): Board {
  const board = new Board();
  board.add('postgres', 'database');
  board.add('main-service', 'service');
  board.change('postgres', { state: 'up', address: 'postgres://user:secret@127.0.0.1:5432/webstore', took_ms: 1_234 });
  if (mainIsUp) board.change('main-service', { state: 'up', address: 'http://127.0.0.1:8000', took_ms: 456 });
  return board;
}

const drawn = (board: Board, width = 100) => drawBoard(board.rows, width).map(stripVTControlCharacters);

describe('the board', () => {
  it('shows each part with its state, time and address, but no password', () => {
    expect(drawn(boardOf(true))).toEqual([
      '  ● postgres                     up          1.2 s  postgres://127.0.0.1:5432/webstore',
      '  ● main-service                 up          0.5 s  http://127.0.0.1:8000',
    ]);
  });

  it('fits a narrow terminal', () => {
    expect(drawn(boardOf(true), 60).every((line) => line.length <= 60)).toBe(true);
  });

  it('is drawn over itself on a terminal', () => {
    const board = boardOf(false);
    let written = '';
    showBoard(board, { isTTY: true, columns: 80, rows: 40, write: (text) => (written += text) });
    written = '';
    board.change('main-service', { state: 'up' });
    expect(written.startsWith('\u001b[4A\u001b[0J')).toBe(true);
  });

  it('says what to do next, and does not call a shop open whose main service is down', () => {
    expect(nextSteps(boardOf(true).rows, 'Ctrl-C')).toEqual([
      'The shop is open.',
      '  Read the API  http://127.0.0.1:8000/docs',
      expect.stringContaining('shopper@demo.webstore.example'),
      expect.stringContaining('npm run walk -- --country JP'),
      expect.stringContaining('npm run scenario -- list'),
      '  End           Ctrl-C',
    ]);
    expect(nextSteps(boardOf(false).rows, 'Ctrl-C')[0]).toContain('The shop is not open');
  });

  it('sends to the storefront first, where that is up', () => {
    const board = boardOf(true);
    board.add('storefront', 'storefront');
    expect(nextSteps(board.rows, 'Ctrl-C').join()).not.toContain('Look around');
    board.change('storefront', { state: 'up', address: 'http://127.0.0.1:3001' });
    expect(nextSteps(board.rows, 'Ctrl-C')[1]).toBe('  Look around   http://localhost:3001');
  });
});
