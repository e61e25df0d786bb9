import { Measurements } from '../measure/measurements.js';
import { LiveBoard } from './live-board.js';

class Screen {
  text = '';

  constructor(readonly isTTY: boolean) {}

  write(text: string): void {
    this.text += text;
  }
}

describe('the board of a run that goes on', () => {
  const second = { second: 4, planned: 20, answered: 19, p50Ms: 3.21, p99Ms: 40, wrong: 0, underWay: 2 };

  it('shows how far the run is and how it goes, over what it showed before', () => {
    const screen = new Screen(true);
    const board = new LiveBoard(screen, 10);
    board.show(second, new Measurements());
    expect(screen.text).toContain(`${'█'.repeat(20)}${'░'.repeat(20)} 5/10 s  19/s  2 under way  p50 3.2 ms`);
    const lines = screen.text.split('\n').length - 1;
    board.show(second, new Measurements());
    expect(screen.text).toContain(`\u001b[${lines}F\u001b[J`);
  });

  it('stays silent where no terminal is', () => {
    const screen = new Screen(false);
    const board = new LiveBoard(screen, 10);
    board.show(second, new Measurements());
    board.clear();
    expect(screen.text).toBe('');
  });
});
