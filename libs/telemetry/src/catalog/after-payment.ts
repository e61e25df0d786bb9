import { counter, gauge, histogram, oneOf } from './instrument.js';
import { country, jobKind } from './values.js';

const recordedBy = ['fulfillment-worker'] as const;

/** What happens to an order that is paid, and to the jobs that do it. */
export const afterPayment = {
  'webstore.fulfillment.lines': counter({
    unit: '{line}',
    description: 'A line of a paid order that was settled, by where its goods come from',
    attributes: {
      outcome: oneOf(['reserved', 'alternative_warehouse', 'supplier', 'delayed', 'cancelled_out_of_stock']),
      country,
    },
    recordedBy,
  }),
  'inventory.reservation.failures': counter({
    unit: '{line}',
    description: 'A line of a paid order that no warehouse could reserve, so that the supplier was asked',
    attributes: { country },
    recordedBy,
  }),
  'orders.delayed_fulfillment': counter({
    unit: '{order}',
    description: 'A paid order that ships later than promised, because of one line or more',
    attributes: { country },
    recordedBy,
  }),
  'orders.cancelled_out_of_stock': counter({
    unit: '{order}',
    description: 'A paid order of which nothing could be had, so that it was cancelled and refunded',
    attributes: { country },
    recordedBy,
  }),
  'webstore.jobs.runs': counter({
    unit: '{run}',
    description: 'A run of a job: done; failed, so that it comes again; died, laid aside; lost to another worker',
    attributes: { kind: jobKind, outcome: oneOf(['done', 'failed', 'died', 'lost']) },
    recordedBy,
  }),
  'webstore.jobs.wait': histogram({
    unit: 's',
    description: 'How long a job that is done had been due before its last run began',
    attributes: { kind: jobKind },
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300],
    recordedBy,
  }),
  'webstore.jobs.duration': histogram({
    unit: 's',
    description: 'How long the last run of a job that is done took',
    attributes: { kind: jobKind },
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    recordedBy,
  }),
  // The main service writes jobs, and still tells of the queue when no worker runs.
  'webstore.jobs.waiting': gauge({
    unit: '{job}',
    description: 'Jobs that wait for their time, for a worker, or for another try',
    attributes: { kind: jobKind },
    recordedBy: ['main-service'],
  }),
  'webstore.jobs.running': gauge({
    unit: '{job}',
    description: 'Jobs that a worker has taken',
    attributes: { kind: jobKind },
    recordedBy: ['main-service'],
  }),
  'webstore.jobs.failing': gauge({
    unit: '{job}',
    description: 'Jobs in the queue that have failed before',
    attributes: { kind: jobKind },
    recordedBy: ['main-service'],
  }),
  'webstore.jobs.dead': gauge({
    unit: '{job}',
    description: 'Jobs that were laid aside for a person to look at',
    attributes: { kind: jobKind },
    recordedBy: ['main-service'],
  }),
  'webstore.jobs.age.max': gauge({
    unit: 's',
    description: 'Age of the oldest job that is due or was tried, since what caused it; 0 without one',
    attributes: { kind: jobKind },
    recordedBy: ['main-service'],
  }),
  'webstore.jobs.overdue.max': gauge({
    unit: 's',
    description: 'How long the job that has waited longest has been due without being taken; 0 without one',
    attributes: { kind: jobKind },
    recordedBy: ['main-service'],
  }),
} as const;
