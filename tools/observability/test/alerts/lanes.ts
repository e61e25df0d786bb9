import type { Row } from './row.js';
import { business } from './rows/business.js';
import { checkout } from './rows/checkout.js';
import { log } from './rows/log.js';
import { observers } from './rows/observers.js';
import { security } from './rows/security.js';
import { services } from './rows/services.js';

/** What is driven at once, each lane one row after another: the rows of a lane disturb each other. */
export const lanes: readonly (readonly Row[])[] = [
  ...checkout,
  ...business,
  ...services,
  ...security,
  ...log,
  ...observers,
];
