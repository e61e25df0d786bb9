import { open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from '@webstore/backing-services';
import type { WholeShop } from '@webstore/whole-shop';
import { isTurnedAway } from '../answer.js';
import type { Outage } from '../outage.js';

const CHUNK = Buffer.alloc(64 * 1024, 7);
const LOOK_EVERY_MS = 300;

/** The shop must stand on a small disk of its own: see small-disk.ts. */
export const diskFull: Outage = {
  name: 'disk-full',
  meaning: "PostgreSQL's disk of 300 MB is full: turned away, and served again when there is room",
  lastsMs: 10_000,
  isFelt: true,
  settlesWithinMs: 60_000,
  happen: async ({ shop, trickle, lastsMs }) => {
    const keeper = keep(shop);
    const ballast = join(dirname(await dataFolder(shop)), 'ballast');
    try {
      const deadline = performance.now() + lastsMs;
      let filled = 0;
      // What PostgreSQL frees meanwhile is taken too.
      for (; performance.now() < deadline; await pause(LOOK_EVERY_MS)) filled += await fill(ballast);
      const away = trickle.diary.answers.filter(isTurnedAway).length;
      const violations = away === 0 ? ['nobody was turned away: the disk was not full'] : [];
      return { figures: { filled_mb: Math.round(filled / 1024 / 1024), turned_away: away }, violations };
    } finally {
      await rm(ballast, { force: true });
      await keeper.dismiss();
    }
  },
};

async function dataFolder(shop: WholeShop): Promise<string> {
  return (await shop.store.query('SHOW data_directory')).rows[0].data_directory;
}

/** Writes until there is no room left. Returns how much that was. */
async function fill(path: string): Promise<number> {
  const file = await open(path, 'a');
  let written = 0;
  try {
    for (;;) written += (await file.write(CHUNK)).bytesWritten;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    return written;
  } finally {
    await file.close();
  }
}

/** Starts PostgreSQL again whenever it has ended, as the service manager of a machine does. */
function keep(shop: WholeShop): { dismiss(): Promise<void> } {
  let isDismissed = false;
  const watch = async () => {
    while (!isDismissed || !isAlive(shop.postgres.pid)) {
      if (!isAlive(shop.postgres.pid)) await shop.startPostgresAgain().catch(() => undefined);
      await pause(LOOK_EVERY_MS);
    }
  };
  const watching = watch();
  return {
    dismiss: async () => {
      isDismissed = true;
      await watching;
    },
  };
}
