import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

interface Face {
  readonly file: string;
  readonly source: string;
  readonly weight: { readonly min: number; readonly max: number };
}

/** What the seven countries' prices and Latin languages need; Japanese is set in the system's face. */
const CHARACTERS = [...range(0x20, 0x7e), ...range(0xc0, 0xff), ...'\u00a0\u202f¡£¥§©«°·»¿Œœ–—‘’“”„…€₹−'].join('');

const FACES: readonly Face[] = [
  {
    file: 'bricolage-grotesque.woff2',
    source: '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
    weight: { min: 600, max: 700 },
  },
  {
    file: 'instrument-sans.woff2',
    source: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
    weight: { min: 400, max: 700 },
  },
];

/** Where the CSS finds the subsets, as `@fonts/…`. */
export const FONTS_FOLDER = fileURLToPath(new URL('../node_modules/.fonts/', import.meta.url));

/** Cuts the published fonts down to what the shop shows. */
export function subsetFonts(): Plugin {
  return { name: 'webstore:subset-fonts', buildStart: () => makeSubsets(FACES) };
}

async function makeSubsets(faces: readonly Face[]): Promise<void> {
  await mkdir(FONTS_FOLDER, { recursive: true });
  await Promise.all(faces.map(makeSubset));
}

async function makeSubset({ file, source, weight }: Face): Promise<void> {
  const font = await readFile(createRequire(import.meta.url).resolve(source));
  const subset = await subsetFont(font, CHARACTERS, { targetFormat: 'woff2', variationAxes: { wght: weight } });
  await writeFile(`${FONTS_FOLDER}/${file}`, subset);
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
