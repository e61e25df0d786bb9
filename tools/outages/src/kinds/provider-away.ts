import { setTimeout as pause } from 'node:timers/promises';
import { isPending, isTurnedAway } from '../answer.js';
import type { Observed, Outage, Scene } from '../outage.js';

const PART = 'payment-provider';

const WRITTEN = 'SELECT count(*)::int AS written FROM orders WHERE idempotency_key = ANY ($1)';
const PENDING = `SELECT count(*)::int AS pending FROM orders WHERE status = 'PENDING'`;

export const providerAway: Outage = {
  name: 'provider-away',
  meaning:
    'the payment provider is gone: new checkouts are turned away before anything is written, open ones stay open',
  lastsMs: 15_000,
  isFelt: true,
  settlesWithinMs: 60_000,
  happen: async (scene) => {
    const { shop, lastsMs } = scene;
    await shop.part(PART).stop();
    await pause(lastsMs);
    const observed = await look(scene);
    await shop.startAgain(PART);
    return observed;
  },
};

/** Whoever was only ever turned away has left nothing behind. */
async function look({ shop, trickle }: Scene): Promise<Observed> {
  const { checkouts } = trickle.diary;
  const away = checkouts.filter(({ answers }) => answers.length > 0 && answers.every(isTurnedAway));
  const pending = checkouts.filter(({ answers }) => answers.some(isPending)).length;
  const written = await countOf(shop.store.query(WRITTEN, [away.map(({ key }) => key)]));
  return {
    figures: { turned_away: away.length, pending: await countOf(shop.store.query(PENDING)) },
    violations: [
      ...(away.length === 0 ? ['the breaker never opened: no checkout was turned away'] : []),
      ...(pending === 0 ? ['no checkout was told that its payment is pending'] : []),
      ...(written > 0 ? [`${written} checkouts that were turned away had been written down`] : []),
    ],
  };
}

async function countOf(asked: Promise<{ rows: Record<string, number>[] }>): Promise<number> {
  return Object.values((await asked).rows[0] ?? {})[0] ?? 0;
}
