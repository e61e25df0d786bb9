import type pg from 'pg';

// By the database's own clock, which is the machine's, as the moment of the strike is.
const STRUCK = `to_timestamp($1::float8 / 1000)`;

/** Ends of checkouts, and of the parcels and refunds that follow them, which were open when it struck. */
const ENDS = {
  settled: `
    SELECT saga_log.at FROM saga_log JOIN saga ON saga.id = saga_id
    WHERE event = 'done' AND saga.created_at <= ${STRUCK} AND saga_log.at > ${STRUCK}`,
  delivered: `
    SELECT ended.at FROM order_event AS begun JOIN order_event AS ended USING (order_id)
    WHERE (begun.type, ended.type) IN (('OrderConfirmed', 'OrderShipped'), ('RefundRequested', 'RefundCompleted'))
      AND begun.at <= ${STRUCK} AND ended.at > ${STRUCK}`,
};

const OF = {
  settled: ENDS.settled,
  delivered: ENDS.delivered,
  'settled and delivered': `${ENDS.settled} UNION ALL ${ENDS.delivered}`,
};

const TAKEN_OVER = `
  SELECT count(DISTINCT saga_id)::int AS orders FROM saga_log JOIN saga ON saga.id = saga_id
  WHERE event = 'taken over' AND saga.created_at <= ${STRUCK} AND saga_log.at > ${STRUCK}`;

const LAST_STORY = `
  SELECT extract(epoch FROM at - ${STRUCK})::float8 AS at, event, step, detail FROM saga_log
  WHERE saga_id = (
    SELECT saga_id FROM saga_log JOIN saga ON saga.id = saga_id
    WHERE event = 'done' AND saga.created_at <= ${STRUCK} ORDER BY at DESC LIMIT 1)
  ORDER BY sequence`;

export type Recovered = keyof typeof OF;

export interface Recovery {
  /** How much was open when it struck. */
  readonly open: number;
  /** Orders that another driver has taken over since. */
  readonly takenOver: number;
  /** From the strike to the end of the last of what was open; 0 where nothing was. */
  readonly tookMs: number;
  /** What the checkout that ended last went through: a line for each step, with the seconds since the strike. */
  readonly story: readonly string[];
}

export const NOTHING_TO_RECOVER: Recovery = { open: 0, takenOver: 0, tookMs: 0, story: [] };

export async function recoveryOf(store: pg.Pool, struckAt: number, recovered: Recovered): Promise<Recovery> {
  const ends = `SELECT count(*)::int AS open, extract(epoch FROM max(at)) * 1000 AS at FROM (${OF[recovered]}) AS ends`;
  const { rows } = await store.query<{ open: number; at: string | null }>(ends, [struckAt]);
  const taken = await store.query<{ orders: number }>(TAKEN_OVER, [struckAt]);
  const { open, at } = rows[0] as { open: number; at: string | null };
  const tookMs = Math.max(0, Math.round(Number(at ?? 0) - struckAt));
  return { open, takenOver: taken.rows[0]?.orders ?? 0, tookMs, story: await lastStory(store, struckAt) };
}

async function lastStory(store: pg.Pool, struckAt: number): Promise<string[]> {
  const { rows } = await store.query<{ at: number; event: string; step: string; detail: string | null }>(LAST_STORY, [
    struckAt,
  ]);
  return rows.map(({ at, event, step, detail }) => `${at.toFixed(3)} s ${event} ${step} ${detail ?? ''}`.trimEnd());
}
