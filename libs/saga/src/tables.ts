/**
 * The tables of the sagas, for a migration. A saga's row names the step that is next; the log is only ever added to.
 * `owner` is the instance that drives it: while that instance lives, it holds an advisory lock on its number.
 */
export const createSagaTables = `
  CREATE SEQUENCE saga_instance AS int CYCLE;

  CREATE TABLE saga (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    step text NOT NULL,
    is_done boolean NOT NULL DEFAULT false,
    fence int NOT NULL DEFAULT 1,
    owner int,
    lease_until timestamptz,
    attempts int NOT NULL DEFAULT 0,
    next_run_at timestamptz NOT NULL DEFAULT now(),
    needs_attention boolean NOT NULL DEFAULT false,
    traceparent text NOT NULL,
    last_error text,
    created_at timestamptz NOT NULL DEFAULT now()
  ) WITH (fillfactor = 70);
  CREATE INDEX saga_due ON saga (kind, next_run_at) WHERE NOT is_done;

  CREATE TABLE saga_log (
    saga_id uuid NOT NULL REFERENCES saga ON DELETE CASCADE,
    sequence int NOT NULL,
    step text NOT NULL,
    event text NOT NULL CHECK (event IN ('opened', 'moved', 'done', 'failed', 'taken over', 'needs attention', 'asked by operator')),
    fence int NOT NULL,
    trace_id text NOT NULL,
    detail text,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (saga_id, sequence)
  );`;
