import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** One file of the built storefront, as Vite's manifest tells of it; by source, or by a name of its own. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const DIST = new URL('../dist/', import.meta.url);
const KILOBYTE = 1_000;

const read = (file: string) => readFileSync(new URL(file, DIST));
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(read('.vite/manifest.json').toString());
const page = read('index.html').toString();
const named = (file: RegExp) =>
  [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].flatMap(([, path = '']) => (file.test(path) ? [path] : []));

/** The files of a chunk and of all that it needs before it runs. */
function closureOf(name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const needed of chunk.imports ?? []) closureOf(needed, found);
  return found;
}

const sizeOf = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0) / KILOBYTE;

/** What the page itself names, and the words of a language. */
const firstLoad = (language: string) =>
  new Set([...named(/\.js$/), ...closureOf(`src/languages/bundles/${language}.ts`)]);

/** What a page brings that neither the first load nor another page has, in kB of gzip. */
function addedBy(source: RegExp): number {
  const sources = Object.keys(manifest).filter((name) => /^src\/(features\/.*-page\.tsx|telemetry\/)/.test(name));
  const own = sources.filter((name) => source.test(name));
  if (own.length === 0) throw new Error(`nothing was built from ${source}`);
  const others = sources.filter((name) => !source.test(name)).flatMap((name) => [...closureOf(name)]);
  const there = new Set([...firstLoad('en'), ...others]);
  return Math.max(...own.map((name) => sizeOf([...closureOf(name)].filter((file) => !there.has(file)))));
}

describe('what a first visit loads', () => {
  it.each(['en', 'de', 'fr', 'ja', 'pt-BR'])('is at most 110 kB of code, in %s', (language) => {
    expect(firstLoad(language).size).toBeGreaterThan(2);
    expect(sizeOf(firstLoad(language))).toBeLessThanOrEqual(110);
  });

  it('is at most 12 kB of styles', () => {
    const styles = named(/\.css$/);
    expect(styles).toHaveLength(1);
    expect(sizeOf(styles)).toBeLessThanOrEqual(12);
  });

  it('is two fonts of at most 60 kB', () => {
    const fonts = named(/\.woff2$/);
    expect(fonts).toHaveLength(2);
    expect(fonts.reduce((sum, file) => sum + read(file).length, 0) / KILOBYTE).toBeLessThanOrEqual(60);
  });
});

describe('what comes later', () => {
  it.each([
    ['what measures a visit', /telemetry\/faro/, 75],
    ['the cart', /features\/cart\/cart-page/, 6],
    ['the checkout', /features\/checkout\/checkout-page/, 32],
    ['orders', /features\/orders\/orders?-page/, 6],
  ])('%s (%s) is at most %i kB', (_, source, most) => {
    expect(addedBy(source)).toBeLessThanOrEqual(most);
  });
});
