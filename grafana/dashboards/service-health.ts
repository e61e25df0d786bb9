import type { Board } from './grammar/board.js';
import { dependencies } from './health/dependencies.js';
import { requests, routes } from './health/requests.js';
import { pools, processes } from './health/saturation.js';

export const serviceHealth: Board = {
  uid: 'service-health',
  title: 'Services: does each one answer, and whom does it wait for?',
  todo: 'go down until something is red: a service, then its route, then whom it calls, then what it is short of.',
  rows: [requests, routes, dependencies, processes, pools],
};
