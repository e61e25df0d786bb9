import type { Part } from '@webstore/parts';
import { OBSERVER_PORTS } from './observer.js';

/** Shows what Alertmanager tells. It is a program of ours, runs beside the observers and ends with them. */
export const ALERT_INBOX: Omit<Part, 'kind'> = {
  name: 'alert-inbox',
  entry: 'tools/alert-inbox/dist/main.js',
  port: OBSERVER_PORTS['alert-inbox'],
  readyPath: '/health/ready',
  after: [],
  environment: () => ({}),
};
