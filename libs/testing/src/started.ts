import type { BackingService } from '@webstore/backing-services';

/** What the run's set-up started and its tear-down ends; both run in the same process. */
export const started: { postgres?: BackingService } = {};
