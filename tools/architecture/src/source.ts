import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/** A node of the syntax tree; its members depend on its type. */
export interface Node {
  readonly type: string;
  readonly [member: string]: unknown;
}

/** A TypeScript file, its path relative to the root of the repository. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: Node;
}

export const PACKAGES = '{apps,libs,external-mocks,tools}/*';

/** Every TypeScript file of every package. @throws Error for one that does not parse */
export function readSources(root: string): Source[] {
  const paths = globSync(`${PACKAGES}/{src,test,fixtures}/**/*.ts`, { cwd: root });
  return paths.toSorted().map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));
}

export function sourceOf(path: string, text: string): Source {
  const tree = parseSync(text, { syntax: 'typescript', decorators: true, target: 'es2024' });
  return { path, text, tree: tree as unknown as Node };
}

/** Specs, and what stands in a package's `test` folder. */
export function isTest(path: string): boolean {
  return path.endsWith('.spec.ts') || path.split('/')[2] === 'test';
}

/** Every node of a tree or a part of it, outermost first. */
export function nodesIn(tree: unknown, found: Node[] = []): Node[] {
  if (typeof tree !== 'object' || tree === null) return found;
  if ('type' in tree && typeof tree.type === 'string') found.push(tree as Node);
  for (const member of Object.values(tree)) nodesIn(member, found);
  return found;
}
