import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXTS = new Set(['.js', '.css', '.svg', '.txt']);

/** Writes each text beside itself as .gz and .br, so that no server spends time on it. The page is filled when it is served. */
export function compressed(): Plugin {
  return {
    name: 'webstore:compressed',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const files = await readdir(dir, { recursive: true });
      await Promise.all(files.filter((file) => TEXTS.has(extname(file))).map((file) => compress(join(dir, file))));
    },
  };
}

async function compress(path: string): Promise<void> {
  const text = await readFile(path);
  await Promise.all([
    writeFile(`${path}.gz`, gzipSync(text, { level: 9 })),
    writeFile(`${path}.br`, brotliCompressSync(text)),
  ]);
}
