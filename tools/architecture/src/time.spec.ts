import { sourceOf } from './source.js';
import { opensConnections, readsWallClock } from './time.js';

const file = (text: string) => sourceOf('libs/x/src/x.ts', text);

describe('who asks the machine for the time', () => {
  it.each([
    'Date.now()',
    'const clock = Date.now;',
    'new Date()',
    'new Date',
    'Date()',
    'performance.timeOrigin',
  ])('is found by %s', (text) => expect(readsWallClock(file(text))).toBe(true));

  it.each(['new Date(at)', 'performance.now()', 'clock.now()', 'Date.UTC(2026, 1)'])('is not found by %s', (text) =>
    expect(readsWallClock(file(text))).toBe(false));
});

describe('who opens connections', () => {
  it.each([
    'new pg.Pool({})',
    'new pg.Client()',
    "new Redis('')",
    'class Mine extends Redis {}',
    'axios.create({})',
    "fetch('')",
    'new DataSource({})',
  ])('is found by %s', (text) => expect(opensConnections(file(text))).toBe(true));

  it.each(['openPool({})', 'type P = pg.Pool', 'this.pool.query(text)', 'shop.fetch()'])('is not found by %s', (text) =>
    expect(opensConnections(file(text))).toBe(false));
});
