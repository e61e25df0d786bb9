import type { Queryable } from '@webstore/database';

/** The sagas of a kind that have not ended and are at one step. */
export interface SagasAtStep {
  readonly step: string;
  readonly open: number;
  readonly needingAttention: number;
  readonly ageP99Seconds: number;
  readonly ageMaxSeconds: number;
}

// By the index saga_due, which has only what is open.
const MEASURE = `
  SELECT step, count(*)::int AS open, (count(*) FILTER (WHERE needs_attention))::int AS "needingAttention",
    percentile_disc(0.99) WITHIN GROUP (ORDER BY extract(epoch FROM now() - created_at)::float8) AS "ageP99Seconds",
    extract(epoch FROM now() - min(created_at))::float8 AS "ageMaxSeconds"
  FROM saga WHERE kind = $1 AND NOT is_done GROUP BY step`;

/** The open sagas by the step that is next; steps at which there is none are left out. */
export async function measureSagas(db: Queryable, kind: string): Promise<SagasAtStep[]> {
  return (await db.query<SagasAtStep>({ name: 'measure-sagas', text: MEASURE, values: [kind] })).rows;
}
