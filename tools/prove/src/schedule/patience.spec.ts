import { Patience } from './patience.js';

describe('the patience with a schedule', () => {
  it('is over after its time, where looks come as usual', () => {
    const patience = new Patience(1_000);
    for (let looks = 0; looks < 12; looks += 1) patience.spend(80);
    expect(patience.isOver).toBe(false);
    patience.spend(80);
    expect(patience.isOver).toBe(true);
  });

  it('is longer on a machine that is busy with something else', () => {
    const patience = new Patience(1_000);
    for (let looks = 0; looks < 9; looks += 1) patience.spend(5_000);
    expect(patience.isOver).toBe(false);
  });

  it('ends, however slow everything is', () => {
    const patience = new Patience(1_000);
    for (let looks = 0; looks < 10; looks += 1) patience.spend(60_000);
    expect(patience.isOver).toBe(true);
  });
});
