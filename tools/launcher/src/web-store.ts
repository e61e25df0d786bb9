import { OBSERVERS } from '@webstore/observability';
import { MIGRATIONS, PARTS, REPOSITORY_ROOT, SEED, SHOP_FOLDER } from '@webstore/parts';
import { nextSteps } from './next-steps.js';
import { OBSERVERS_FOLDER } from './observer-set.js';
import type { Shop } from './shop.js';

/** The shop of this repository. */
export const webStore: Shop = {
  root: REPOSITORY_ROOT,
  folder: SHOP_FOLDER,
  servers: ['postgres', 'redis'],
  parts: PARTS,
  migrations: MIGRATIONS,
  seed: SEED,
  observers: { programs: OBSERVERS, folder: OBSERVERS_FOLDER, otherLauncher: OBSERVERS_FOLDER },
  words: { name: 'The shop', start: 'npm start', stop: 'npm stop', status: 'npm run status', nextSteps },
};
