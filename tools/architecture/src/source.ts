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

export const PACKAGES = ['{apps,libs,external-mocks,tools}/*', 'frontend', 'grafana'];

/** Every TypeScript file of every package. @throws Error for one that does not parse */
export function readSources(root: string): Source[] {
  const patterns = PACKAGES.map((folder) => `${folder}/{src,test,fixtures,build,dashboards}/**/*.{ts,tsx}`);
  const paths = globSync(patterns, { cwd: root });
  return paths.toSorted().map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8')));
}

export function sourceOf(path: string, text: string): Source {
  const tree = parseSync(text, {
    syntax: 'typescript',
    tsx: path.endsWith('.tsx'),
    decorators: true,
    target: 'es2024',
  });
  return { path, text, tree: tree as unknown as Node };
}

/** `apps/main-service/src/cart/cart.service.ts` → `apps/main-service`; the storefront is `frontend`, dashboards `grafana`. */
export function packageOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return ['frontend', 'grafana'].includes(first) ? first : `${first}/${second}`;
}

/** Specs, and what stands in a package's `test` folder. */
export function isTest(path: string): boolean {
  return /\.spec\.tsx?$/.test(path) || path.slice(packageOf(path).length).startsWith('/test/');
}

/** Every node of a tree or a part of it, outermost first. */
export function nodesIn(tree: unknown, found: Node[] = []): Node[] {
  if (typeof tree !== 'object' || tree === null) return found;
  if ('type' in tree && typeof tree.type === 'string') found.push(tree as Node);
  for (const member of Object.values(tree)) nodesIn(member, found);
  return found;
}
