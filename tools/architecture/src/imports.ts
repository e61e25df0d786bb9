import { dirname, join } from 'node:path';
import { type Node, nodesIn, type Source } from './source.js';

/** `to` is a path in the repository for a relative import, else the name as it is written. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** What a file imports: static, re-exported, as a type, or with `import()`. */
export function importsOf({ path, tree }: Source): Import[] {
  const names = nodesIn(tree)
    .map(importedName)
    .filter((name) => name !== undefined);
  return names.map((name) => ({ from: path, to: name.startsWith('.') ? join(dirname(path), name) : name }));
}

function importedName(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return textOf(node['source']);
    case 'TsImportType':
      return textOf(node['argument']);
    case 'CallExpression':
      return isImport(node['callee'])
        ? textOf((node['arguments'] as { expression: unknown }[])[0]?.expression)
        : undefined;
    default:
      return undefined;
  }
}

function isImport(callee: unknown): boolean {
  return (callee as Node).type === 'Import';
}

function textOf(literal: unknown): string | undefined {
  const { type, value } = (literal ?? {}) as Partial<Node>;
  return type === 'StringLiteral' ? (value as string) : undefined;
}
