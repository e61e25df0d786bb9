import { MIGRATIONS, PARTS, REPOSITORY_ROOT, SEED, SHOP_FOLDER } from '@webstore/parts';
import type { Shop } from './shop.js';

/** The shop of this repository. */
export const webStore: Shop = {
  root: REPOSITORY_ROOT,
  folder: SHOP_FOLDER,
  parts: PARTS,
  migrations: MIGRATIONS,
  seed: SEED,
};
