import { type Node, nodesIn, type Source } from './source.js';

const OF_THE_WALL: ReadonlySet<string> = new Set(['Date.now', 'performance.timeOrigin']);

/** Whether a file asks this machine what time of day it is. To measure what passes is another matter. */
export function readsWallClock({ tree }: Source): boolean {
  return nodesIn(tree).some((node) => OF_THE_WALL.has(nameOf(node)) || isNow(node));
}

const CONNECTIONS: ReadonlySet<string> = new Set([
  ...['pg.Pool', 'pg.Client', 'Pool', 'Client', 'DataSource', 'Redis', 'Socket'],
  ...['fetch', 'axios.create', 'axios.request', 'http.request', 'https.request', 'net.connect'],
]);

/** Whether a file opens connections by itself, which may then hang for ever unless somebody thinks of it. */
export function opensConnections({ tree }: Source): boolean {
  return nodesIn(tree).some((node) => CONNECTIONS.has(nameOf(madeOf(node))));
}

/** What a node calls, makes an object of, or extends. */
function madeOf({ type, callee, superClass }: Node): Partial<Node> | undefined {
  const made = type === 'NewExpression' || type === 'CallExpression' ? callee : superClass;
  return (made ?? undefined) as Partial<Node> | undefined;
}

/** `new Date()` without an argument, and `Date()`, whose arguments change nothing. */
function isNow({ type, callee, arguments: given }: Node): boolean {
  if (nameOf(callee as Node | undefined) !== 'Date') return false;
  return type === 'CallExpression' || (type === 'NewExpression' && ((given ?? []) as unknown[]).length === 0);
}

/** `fetch`, `Date.now`; empty for what is neither a name nor a member of one. */
function nameOf(node: Partial<Node> | undefined): string {
  if (node?.type === 'Identifier') return String(node['value']);
  if (node?.type !== 'MemberExpression') return '';
  const { object, property } = node as { object: Partial<Node>; property: Partial<Node> };
  return object.type === 'Identifier' && property.type === 'Identifier'
    ? `${object['value']}.${property['value']}`
    : '';
}
