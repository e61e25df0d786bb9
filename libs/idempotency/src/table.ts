/**
 * The table of keys, for a migration. The body is text and not JSON, so that a replay gives the very bytes; a row
 * without an answer is a request at work.
 */
export const createIdempotencyTable = `
  CREATE TABLE idempotency_key (
    principal text NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    resource_id text,
    location text,
    status int,
    headers jsonb,
    body text,
    created_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    PRIMARY KEY (principal, route, key),
    CHECK ((status IS NULL) = (finished_at IS NULL))
  ) WITH (fillfactor = 80);`;
