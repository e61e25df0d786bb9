import { type Node, nodesIn, type Source } from './source.js';

export function linesOf({ text }: Pick<Source, 'text'>): number {
  return text.trimEnd().split('\n').length;
}

/** The value that nine of ten values do not exceed. */
export function ninetiethPercentile(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.9) - 1] ?? 0;
}

/** How many parameters the constructor with the most of them has. */
export function mostDependencies({ tree }: Source): number {
  const constructors = nodesIn(tree).filter(({ type }) => type === 'Constructor');
  return Math.max(0, ...constructors.map((node) => (node['params'] as unknown[]).length));
}

const LOOPS = ['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement'];
const NESTING: ReadonlySet<string> = new Set([...LOOPS, 'IfStatement', 'SwitchStatement', 'TryStatement']);
const FUNCTIONS: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
]);

/** How deep branches, loops and tries stand in each other at most; a function begins anew, `else if` is no deeper. */
export function deepestNesting({ tree }: Source): number {
  return depthBelow(tree, 0);
}

function depthBelow(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return depth;
  const here = depthAt(value as Partial<Node>, depth);
  return Math.max(
    here,
    ...Object.entries(value).map(([member, below]) => depthBelow(below, isElseIf(member, below) ? here - 1 : here)),
  );
}

function depthAt({ type = '' }: Partial<Node>, depth: number): number {
  if (FUNCTIONS.has(type)) return 0;
  return NESTING.has(type) ? depth + 1 : depth;
}

function isElseIf(member: string, below: unknown): boolean {
  return member === 'alternate' && (below as Partial<Node> | null)?.type === 'IfStatement';
}

/** Whether a file reads the environment of its process. */
export function readsEnvironment({ tree }: Source): boolean {
  return nodesIn(tree).some(
    ({ type, object, property }) =>
      type === 'MemberExpression' && named(object) === 'process' && named(property) === 'env',
  );
}

function named(node: unknown): unknown {
  return (node as Partial<Node> | undefined)?.['value'];
}
