import { audio } from './audio.js';
import { bags } from './bags.js';
import { books } from './books.js';
import { desk } from './desk.js';
import { kitchen } from './kitchen.js';
import { lighting } from './lighting.js';
import { outdoor } from './outdoor.js';
import { plants } from './plants.js';
import type { SeedCategory } from './seed-category.js';
import { textiles } from './textiles.js';
import { wellness } from './wellness.js';

export type { SeedCategory, SeedProduct } from './seed-category.js';

/** What the shop sells, in the order in which it is shown. */
export const assortment: readonly SeedCategory[] = [
  kitchen,
  lighting,
  audio,
  desk,
  textiles,
  outdoor,
  bags,
  wellness,
  books,
  plants,
];
