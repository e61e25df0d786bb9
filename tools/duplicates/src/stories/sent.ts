import type { Sent } from '../wire.js';

interface Keyed {
  readonly method?: Sent['method'];
  readonly path: string;
  readonly key: string;
  readonly token?: string;
  readonly body?: object;
}

/** A request under a key, as it goes out. */
export function keyed({ method = 'POST', path, key, token, body }: Keyed): Sent {
  const headers = {
    'idempotency-key': key,
    ...(token && { authorization: `Bearer ${token}` }),
    ...(body && { 'content-type': 'application/json' }),
  };
  return { method, path, headers, ...(body && { body: JSON.stringify(body) }) };
}
