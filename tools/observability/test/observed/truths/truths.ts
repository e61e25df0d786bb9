import type { catalog } from '@webstore/telemetry/testing';
import type { Truth } from '../claim.js';
import { afterPayment } from './after-payment.js';
import { guarantees } from './guarantees.js';
import { journey } from './journey.js';
import { platform } from './platform.js';
import { protection } from './protection.js';

/** For every metric of the catalog what it must say, by somebody who knows better. */
export const truths = {
  ...journey,
  ...protection,
  ...afterPayment,
  ...guarantees,
  ...platform,
} satisfies Record<keyof typeof catalog, readonly Truth[]> as Readonly<Record<string, readonly Truth[]>>;
