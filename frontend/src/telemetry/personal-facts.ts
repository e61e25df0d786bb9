import type { TransportItem } from '@grafana/faro-web-sdk';

const EMAIL = /[^\s"'<>@:/?=&]+@[^\s"'<>@/?=&]+\.[a-z]{2,}/gi;
const QUERY = /(https?:\/\/[^\s"'?]+)\?[^\s"')]*/g;

/** The same signal without what a shopper typed: what stands behind the ? of an address, and anything like an e-mail. */
export function withoutPersonalFacts(item: TransportItem): TransportItem {
  return cleaned(item) as TransportItem;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(QUERY, '$1').replace(EMAIL, '[e-mail]');
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner)]));
}
