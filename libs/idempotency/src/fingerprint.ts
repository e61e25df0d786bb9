import { createHash } from 'node:crypto';

/** SHA-256, in hex, of a JSON value whatever the order of its keys. */
export function fingerprintOf(value: unknown): string {
  const canonical = JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? inOrder(part) : part)) ?? '';
  return createHash('sha256').update(canonical).digest('hex');
}

function isRecord(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

// Without a prototype, so that a key `__proto__` is a key like any other.
function inOrder(record: Record<string, unknown>): Record<string, unknown> {
  const ordered: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(record).sort()) ordered[key] = record[key];
  return ordered;
}
