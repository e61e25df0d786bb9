import { describe, expect, it } from 'vitest';
import { readSource } from './source-files';

const [tokens] = readSource('styles/tokens.css');
const css = tokens?.text ?? '';
const rules = [...css.matchAll(/(:root[^{]*)\{([^}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selector: selector.trim(),
  colors: Object.fromEntries(
    [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, color]) => [name, color as string]),
  ),
  body,
}));
const themes = { light: rules[0]?.colors ?? {}, dark: rules[2]?.colors ?? {} };

const onPaper = ['ink', 'ink-2', 'accent', 'ok', 'warn', 'danger'];
const grounds = ['paper', 'surface', 'sunken'];

describe.each(Object.entries(themes))('in the %s theme', (_theme, colors) => {
  it.each(
    onPaper.flatMap((text) => grounds.map((ground) => [text, ground])),
  )('%s on %s can be read', (text, ground) => {
    expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['accent-ink', 'accent'],
    ['paper', 'ink'],
  ])('%s on %s can be read', (text, ground) => {
    expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    grounds.flatMap((ground) => ['line-2', 'ring'].map((edge) => [edge, ground])),
  )('%s on %s can be seen', (edge, ground) => {
    expect(contrast(colors[edge], colors[ground])).toBeGreaterThanOrEqual(3);
  });
});

describe('the dark theme', () => {
  it('is the same by the system’s wish and by choice', () => {
    expect(rules.map(({ selector }) => selector)).toEqual([
      ':root',
      ':root:not([data-theme="light"])',
      ':root[data-theme="dark"]',
    ]);
    const [, wished, chosen] = rules.map(({ body }) => body.replaceAll(/\s+/g, ' '));
    expect(chosen).toBe(wished);
  });
});

/** WCAG 2.2, relative luminance. */
function contrast(one = '', other = ''): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
