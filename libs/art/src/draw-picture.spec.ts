import { archetypes, drawPicture, measuredSideOf, palettes, views } from './index.js';

const every = archetypes.flatMap((archetype) =>
  palettes.flatMap((palette) => views.map((view) => ({ archetype, palette, view }))),
);

const tag = /<(\/?)([a-zA-Z]+)(?: [a-zA-Z][\w:-]*="[^"<&]*")*(\/?)>/g;

function throwUnless(holds: boolean, complaint: string): void {
  if (!holds) throw new Error(complaint);
}

/** The names of a document's elements in order; throws where they do not nest, or where a sign is out of place. */
function readElements(document: string): string[] {
  const open: string[] = [];
  const found = [...document.matchAll(tag)];
  for (const [, closing, name = '', empty] of found) {
    if (closing) throwUnless(open.pop() === name, `</${name}> closes nothing`);
    else if (!empty) open.push(name);
  }
  throwUnless(open.length === 0, `left open: ${open}`);
  throwUnless(!/[<>]|&(?!#\d+;)/.test(document.replace(tag, '')), `a sign out of place in ${document}`);
  return found.map(([, , name = '']) => name);
}

function valuesOf(document: string, attribute: string): string[] {
  return [...document.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

describe('product pictures', () => {
  it('offer enough things and colours for a varied shop', () => {
    expect(archetypes.length).toBeGreaterThanOrEqual(30);
    expect(palettes).toHaveLength(8);
  });

  it('are well-formed documents of 800 × 1000', () => {
    for (const picture of every) {
      const document = drawPicture(picture);
      expect(readElements(document)[0]).toBe('svg');
      expect(document).toContain('width="800" height="1000"');
      expect(document).not.toMatch(/undefined|NaN|Infinity/);
    }
  });

  it('name every gradient once and refer to none that is missing', () => {
    for (const picture of every) {
      const document = drawPicture(picture);
      const ids = valuesOf(document, 'id');
      const referred = [...document.matchAll(/url\(#(\w+)\)/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(referred)).toEqual(new Set(ids));
    }
  });

  it('weigh less than 1.8 kB on average and never more than 3 kB', () => {
    const weights = every.map((picture) => Buffer.byteLength(drawPicture(picture)));
    expect(weights.reduce((sum, weight) => sum + weight, 0) / weights.length).toBeLessThanOrEqual(1800);
    expect(Math.max(...weights)).toBeLessThan(3000);
  });

  it('are the same each time and differ from one another', () => {
    const drawn = every.map(drawPicture);
    expect(every.map(drawPicture)).toEqual(drawn);
    expect(new Set(drawn).size).toBe(every.length);
  });

  it('dim the wall and the floor on a dark page', () => {
    const document = drawPicture({ archetype: 'kettle', palette: 'teal', view: 'still-life' });
    expect(document).toMatch(/@media\(prefers-color-scheme:dark\)\{[^<]*\.w\{fill:#223330\}\.f\{fill:#182724\}/);
    expect(document).toMatch(/class="w"/);
    expect(document).toMatch(/class="f"/);
  });

  it('show a quarter of the sheet close up', () => {
    for (const archetype of archetypes) {
      const [box = ''] = valuesOf(drawPicture({ archetype, palette: 'sky', view: 'close-up' }), 'viewBox');
      const [x = -1, y = -1, width, height] = box.split(' ').map(Number);
      expect([width, height]).toEqual([400, 500]);
      expect(x >= 0 && y >= 0 && x <= 400 && y <= 500).toBe(true);
    }
  });

  it('say their title only when they have one, whatever signs it holds', () => {
    const plain = { archetype: 'mug', palette: 'clay', view: 'still-life' } as const;
    expect(drawPicture(plain)).not.toContain('<title>');
    const titled = drawPicture({ ...plain, title: 'Salt & <Pepper>' });
    expect(titled).toContain('<title>Salt &#38; &#60;Pepper&#62;</title>');
    expect(readElements(titled)).toContain('title');
  });
});

describe('the in-scale picture', () => {
  const marksOf = (document: string) => (document.match(/M[\d ]+(?:h|v)20/g) ?? []).length;
  const mug = { archetype: 'mug', palette: 'clay', view: 'in-scale' } as const;
  const bowl = { archetype: 'bowl', palette: 'moss', view: 'in-scale' } as const;

  it("measures the product's own height, and says its dimensions", () => {
    const document = drawPicture({ ...mug, dimensions: 'Ø 8 × H 11 cm' });
    expect(document).toContain('>Ø 8 × H 11 cm</text>');
    expect(marksOf(document)).toBe(11);
  });

  it('measures the width of what is wider than it is high', () => {
    expect(measuredSideOf('bowl')).toBe('W');
    expect(marksOf(drawPicture({ ...bowl, dimensions: 'Ø 30 × H 9 cm' }))).toBe(6);
  });

  it('falls back on the usual size when the dimensions name no side', () => {
    expect(marksOf(drawPicture({ ...mug, dimensions: '350 ml' }))).toBe(9);
    expect(drawPicture(mug)).toContain('>H 9 cm</text>');
  });

  it('holds a ruler against every thing, inside the sheet', () => {
    for (const archetype of archetypes) {
      const document = drawPicture({ archetype, palette: 'stone', view: 'in-scale' });
      const ruler = /<rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)" rx="4" fill="#f3e3c3"\/>/.exec(
        document,
      );
      const [x = -1, y = -1, width = 999, height = 999] = (ruler ?? []).slice(1).map(Number);
      expect(x >= 0 && y >= 0 && x + width <= 800 && y + height <= 1000).toBe(true);
      expect(marksOf(document)).toBeGreaterThan(2);
    }
  });
});
