/**
 * The tables of the queue, for a migration. Claiming changes no indexed column and finds free room in its page
 * (fillfactor), so it leaves the index alone; a queue is all churn, so vacuum goes by rows, not by its size.
 */
export const createJobTables = `
  CREATE TABLE job (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    version int NOT NULL DEFAULT 1,
    run_at timestamptz NOT NULL DEFAULT now(),
    attempts int NOT NULL DEFAULT 0,
    refusals int NOT NULL DEFAULT 0,
    first_failed_at timestamptz,
    fence int NOT NULL DEFAULT 0,
    lease_until timestamptz,
    traceparent text,
    last_error text,
    created_at timestamptz NOT NULL DEFAULT now()
  ) WITH (
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_analyze_scale_factor = 0,
    autovacuum_analyze_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0
  );
  CREATE INDEX job_by_kind_and_time ON job (kind, run_at, id);

  CREATE TABLE dead_job (
    id bigint PRIMARY KEY,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    version int NOT NULL,
    attempts int NOT NULL,
    refusals int NOT NULL,
    first_failed_at timestamptz,
    traceparent text,
    last_error text,
    created_at timestamptz NOT NULL,
    reason text NOT NULL CHECK (reason IN ('refused', 'gave-up', 'crashed')),
    died_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX dead_job_by_time ON dead_job (died_at, id);`;
