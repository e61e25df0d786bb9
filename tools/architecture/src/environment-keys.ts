import { type Node, nodesIn, type Source } from './source.js';

const KEY = /^[A-Z][A-Z0-9_]*$/;

/** The keys of the environment that a file names as members of object literals: `{ PORT: port(8000), DATABASE_URL }`. */
export function keysNamedIn({ tree }: Source): string[] {
  return membersOf(tree).filter((name) => KEY.test(name));
}

/** The keys by which a mock's rates are set: `const paymentRates = { decline_us: … }` → `RATE_DECLINE_US`. */
export function rateKeysIn({ tree }: Source): string[] {
  const rates = nodesIn(tree).filter(({ type, id }) => type === 'VariableDeclarator' && isNamedRates(id));
  return rates.flatMap(({ init }) => membersOf(init)).map((name) => `RATE_${name.toUpperCase()}`);
}

function isNamedRates(id: unknown): boolean {
  return /Rates$/.test(String((id as Partial<Node>)['value']));
}

/** The keys of a file like `.env`, those that are commented out among them. */
export function keysListedIn(envFile: string): string[] {
  return [...envFile.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm)].map(([, key = '']) => key);
}

function membersOf(tree: unknown): string[] {
  const literals = nodesIn(tree).filter(({ type }) => type === 'ObjectExpression');
  return literals.flatMap(({ properties }) =>
    (properties as Node[]).map(memberName).filter((name) => name !== undefined),
  );
}

/** `{ A: 1 }` or `{ A }`; a spread has no name. */
function memberName({ type, key, value }: Node): string | undefined {
  if (type === 'KeyValueProperty') return (key as { value: string }).value;
  return type === 'Identifier' ? (value as string) : undefined;
}
