import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../countries/countries';
import { loadLaterTexts } from './later-texts';
import { loadTexts } from './load-texts';
import { plural } from './plural';

const english = await allTexts('en');
const others = languages.filter((language) => language !== 'en');

describe('the texts', () => {
  it.each(others)('in %s have the keys of the English ones', async (language) => {
    expect(keysOf(await allTexts(language))).toEqual(keysOf(english));
  });

  it.each(languages)('in %s leave nothing empty', async (language) => {
    const texts = await allTexts(language);
    expect(leavesOf(texts).filter(([, text]) => said(text).trim() === '')).toEqual([]);
  });

  it.each(languages)('in %s say what they are told', async (language) => {
    const { catalog, ui } = await loadTexts(language);
    expect(catalog.count(1_234)).toContain(new Intl.NumberFormat(language).format(1_234));
    expect(ui.quantityOf('Copper Kettle')).toContain('Copper Kettle');
  });

  it('are English for a language that is none of ours', async () => {
    expect(await loadTexts('tlh')).toBe(await loadTexts('en'));
  });
});

describe('a count', () => {
  it.each<[Language, number, string]>([
    ['en', 1, '1 item'],
    ['en', 0, '0 items'],
    ['fr', 0, '0 item'],
    ['fr', 2, '2 items'],
    ['ja', 1, '1 items'],
    ['de', 1_000, '1.000 items'],
    ['pt-BR', 1, '1 item'],
  ])('in %s of %i reads "%s"', (language, count, text) => {
    expect(plural(language, count, { one: '# item', other: '# items' })).toBe(text);
  });
});

/** Those of the first load, and those that come with a page. */
async function allTexts(language: Language) {
  return { ...(await loadTexts(language)), ...(await loadLaterTexts(language)) };
}

function leavesOf(node: object, path = ''): [path: string, leaf: unknown][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' ? leavesOf(value, `${path}${key}.`) : [[path + key, value]],
  );
}

function keysOf(texts: object): string[] {
  return leavesOf(texts)
    .map(([path, leaf]) => `${path}: ${typeof leaf}`)
    .toSorted();
}

function said(text: unknown): string {
  return typeof text === 'function' ? String(text(2, 3)) : String(text);
}
