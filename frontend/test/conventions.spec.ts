import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { readSource, type SourceFile } from './source-files';

const components = readSource('**/*.tsx');
const code = readSource('**/*.{ts,tsx}');
const TEXTS = /\/texts\//;

/** Attributes whose value is said or shown to somebody. */
const SPOKEN = ['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label', 'hint', 'error', 'of'];

describe('a component', () => {
  it('is one of many', () => {
    expect(components.length).toBeGreaterThan(30);
  });

  it('says nothing that is not in the texts', () => {
    expect(components.flatMap(literalsSpokenIn)).toEqual([]);
  });

  it('has no color of its own', () => {
    const color = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|color)\(/i;
    expect(
      code.filter(({ text }) => color.test(text.replaceAll(/'#[\w-]+'|"#[\w-]+"/g, idsApart))).map(pathOf),
    ).toEqual([]);
  });

  it('takes types alone from the contracts, and no schema', () => {
    const atRunTime = /^import (?!type )[^;]*'(?:@webstore\/contracts|zod)'/m;
    expect(code.filter(({ text }) => atRunTime.test(text)).map(pathOf)).toEqual([]);
  });

  it('takes links and the search of the address from ui: those of the router would add 5 kB to the first load', () => {
    const heavy = /^import [^;]*\b(?:Link|NavLink|Form|useSearchParams|BrowserRouter)\b[^;]*'react-router'/m;
    expect(code.filter(({ text }) => heavy.test(text)).map(pathOf)).toEqual([]);
  });
});

describe('the test of what is said', () => {
  it.each([
    ['an attribute', '<img alt="A kettle" />'],
    ['an attribute with braces', "<img alt={'A kettle'} />"],
    ['a template', '<img alt={`A kettle`} />'],
    ['a text', '<p>Hello</p>'],
  ])('finds %s', (_what, jsx) => {
    expect(literalsSpokenIn({ path: 'x.tsx', text: `export const x = ${jsx};` })).toHaveLength(1);
  });

  it('lets a name of a class and an empty alternative pass', () => {
    const text = 'export const x = <img alt="" className="mt-2" src={picture} aria-label={ui.close} />;';
    expect(literalsSpokenIn({ path: 'x.tsx', text })).toEqual([]);
  });
});

function literalsSpokenIn({ path, text }: SourceFile): string[] {
  if (TEXTS.test(path)) return [];
  const found: string[] = [];
  const { program } = parseSync(path, text);
  new Visitor({
    JSXText({ value }) {
      if (/\p{L}/u.test(value)) found.push(`${path}: ${value.trim()}`);
    },
    JSXAttribute({ name, value, start, end }) {
      const inner = value?.type === 'JSXExpressionContainer' ? value.expression : value;
      const isWritten = inner?.type === 'TemplateLiteral' || (inner?.type === 'Literal' && inner.value !== '');
      if (name.type === 'JSXIdentifier' && SPOKEN.includes(name.name) && isWritten)
        found.push(`${path}: ${text.slice(start, end)}`);
    },
  }).visit(program);
  return found;
}

/** `'#main'` is a place in the page. */
function idsApart(quoted: string): string {
  return /^.#[0-9a-f]{3,8}.$/i.test(quoted) ? quoted : '';
}

function pathOf({ path }: SourceFile): string {
  return path;
}
