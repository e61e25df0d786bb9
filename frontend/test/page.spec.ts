import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../index.html', import.meta.url), 'utf8');

describe('the page', () => {
  it('names what the boot script reads before the script, and the script before every file', () => {
    const order = ['<meta charset', 'name="api"', 'name="languages" content=""', '<!-- boot script -->', '<script'];
    const places = order.map((mark) => page.indexOf(mark));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
});
