import type { Import } from './imports.js';
import { isTest, packageOf } from './source.js';
import type { Table } from './table.js';

/** A sentence for each import that the table does not have. */
export function forbiddenImports(imports: readonly Import[], table: Table): string[] {
  return imports.flatMap((found) => {
    const reason = reasonAgainst(found, table);
    return reason === undefined ? [] : [`${found.from} imports ${found.to}: ${reason}`];
  });
}

/**
 * The folder below a package's `src`, or the file there without its ending: `cart`, `app.module`. A feature of the storefront is
 * a folder of its own, `features/cart`, but for its texts, which belong to the languages.
 */
export function folderOf(path: string): string {
  const inside = path.slice(packageOf(path).length + 1).split('/');
  if (packageOf(path) === 'frontend' && inside.includes('texts')) return 'languages';
  const [top = '', first = '', second = ''] = inside;
  if (top !== 'src') return top;
  return first === 'features' ? `${first}/${second}` : first.replace(/\.[jt]sx?$/, '');
}

/** `@webstore/money` or a path in it → `libs/money`; undefined for what is not ours. */
export function ourPackage(to: string, { packages }: Pick<Table, 'packages'>): string | undefined {
  if (!to.startsWith('@webstore/')) return undefined;
  const name = to.split('/')[1];
  return Object.keys(packages).find((folder) => folder.split('/').at(-1) === name) ?? to;
}

function reasonAgainst({ from, to }: Import, table: Table): string | undefined {
  const home = packageOf(from);
  const target = ourPackage(to, table);
  if (target !== undefined)
    return allowed('ours', from, table).has(target) ? undefined : `${home} may not use ${target}`;
  if (!to.includes('/') || !isPath(to)) return reasonAgainstOutside(from, to, table);
  if (packageOf(to) !== home) return 'another package is imported by its name, never by a path into it';
  return isTest(from) ? undefined : reasonAgainstFolder(from, to, table);
}

function isPath(to: string): boolean {
  return /^(apps|libs|external-mocks|tools|frontend|grafana)\//.test(to);
}

function reasonAgainstOutside(from: string, to: string, table: Table): string | undefined {
  const name = outsideName(to);
  return allowed('outside', from, table).has(name) ? undefined : `${packageOf(from)} may not use ${name}`;
}

function reasonAgainstFolder(from: string, to: string, { folders }: Table): string | undefined {
  const app = folders[packageOf(from)];
  const [here, there] = [folderOf(from), folderOf(to)];
  if (!app || here === there || app.ground.includes(there)) return undefined;
  return app.mayImport[here]?.includes(there) ? undefined : `${here} may not use ${there}`;
}

function allowed(kind: 'ours' | 'outside', from: string, { packages, inTests }: Table): ReadonlySet<string> {
  const home = packages[packageOf(from)];
  const own = home?.[kind] ?? [];
  return new Set(isTest(from) ? [...own, ...(home?.inTests ?? inTests)[kind]] : own);
}

/** `node:fs` → `node`, `ajv/dist/2020.js` → `ajv`, `@swc/core` → `@swc/core`. */
function outsideName(to: string): string {
  if (to.startsWith('node:')) return 'node';
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
}
