import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What is delivered, paths relative to `src`. */
export function readSource(pattern: string): SourceFile[] {
  const paths = globSync(pattern, { cwd: SOURCE }).filter((path) => !path.includes('.spec.'));
  return paths.toSorted().map((path) => ({ path, text: readFileSync(SOURCE + path, 'utf8') }));
}
