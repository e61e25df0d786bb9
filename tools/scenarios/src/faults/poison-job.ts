import type { FaultOf } from '../scenario.js';
import type { Begin } from './fault.js';
import { letHoursPass } from './let-hours-pass.js';

const POISONED = `INSERT INTO job (kind, payload) VALUES ('ship-order', '{"order_id": "no order"}') RETURNING id`;
const DISCARDED = 'WITH waiting AS (DELETE FROM job WHERE id = $1) DELETE FROM dead_job WHERE id = $1';
/** Ten refusals, with waits that double between them. */
const HOURS = 1;

/** A job whose payload no handler can read; an operator discards it afterwards. */
export const poisonJob: Begin<FaultOf<'poison-job'>> = async (_, { shop, lastsMs }) => {
  const { rows } = await shop.store.query<{ id: string }>(POISONED);
  const stopTime = letHoursPass(shop, HOURS, lastsMs);
  return async () => {
    stopTime();
    await shop.store.query(DISCARDED, [rows[0]?.id]);
  };
};
