import { join } from 'node:path';
import { OBSERVERS } from '@webstore/observability';
import { REPOSITORY_ROOT, SHOP_FOLDER } from '@webstore/parts';
import type { Row } from './board.js';
import type { Shop } from './shop.js';

/** Where the observers keep what they were told. */
export const OBSERVERS_FOLDER = join(SHOP_FOLDER, 'observability');

/** The observers alone, for a shop that comes and goes. */
export const observerSet: Shop = {
  root: REPOSITORY_ROOT,
  folder: OBSERVERS_FOLDER,
  servers: [],
  parts: [],
  migrations: [],
  seed: undefined,
  observers: { programs: OBSERVERS, folder: OBSERVERS_FOLDER, otherLauncher: SHOP_FOLDER },
  words: {
    name: 'The set of observers',
    start: 'npm run observability:start',
    stop: 'npm run observability:stop',
    status: 'npm run observability:status',
    nextSteps,
  },
};

function nextSteps(rows: readonly Row[], howToEnd: string): string[] {
  const troubled = rows.filter(({ state }) => state !== 'up').map(({ name }) => name);
  return [
    troubled.length === 0 ? 'The observers watch.' : `Not all observers are up: ${troubled.join(', ')}; see above.`,
    '  Watch         npm start, now or later: the shop tells them what it does',
    `  End           ${howToEnd}`,
  ];
}
