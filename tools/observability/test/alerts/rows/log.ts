import { logOf } from '../../synthetic.js';
import { type Row, sent, told } from '../row.js';
import { logs } from '../telling.js';

const pageFailed = () =>
  logOf({ service: 'storefront', severity: 'ERROR', text: 'exception', attributes: { 'exception.type': 'TypeError' } });

/** The log. Many errors of a service hold back a few of the same. */
export const log: readonly (readonly Row[])[] = [
  [
    told(
      'ErrorLogged',
      { 'fulfillment-worker': [logs('error', 'A job is laid aside')] },
      { service: 'fulfillment-worker' },
    ),
  ],
  [told('ErrorLogSpike', { 'main-service': [logs('error', 'A request failed', 20)] }, { service: 'main-service' })],
  [told('InvariantViolated', { 'payments-service': [logs('warn', 'The ledger of the provider has lost entries')] })],
  [
    sent('StorefrontErrors', async (stage) => {
      for (let page = 0; page < 5; page++) await stage.send('logs', pageFailed());
    }),
  ],
];
