import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from '@webstore/testing';
import { logOf, traceOf } from '../../synthetic.js';
import { again, type Row, sent } from '../row.js';
import type { Stage } from '../stage.js';
import { sees } from '../telling.js';

const FORTNIGHT_MS = 14 * 86_400_000;
const LARGE = 'x'.repeat(50_000);

/** Nobody knows which of two observers is meant. */
const AMBIGUOUS = { groups: [{ name: 'ambiguous', rules: [{ record: 'webstore:ambiguous', expr: 'up * on () up' }] }] };
const ambiguousFile = (stage: Stage) =>
  join(stage.observers.place.folder, 'prometheus/configuration/rules/ambiguous.yml');

let filling: ReturnType<typeof again> | undefined;

/** What observes the shop: each loss is real. */
export const observers: readonly (readonly Row[])[] = [
  [
    {
      alert: 'ObserverDown',
      labels: { observer: 'tempo' },
      begin: (stage) => stage.observers.kill('tempo'),
      end: (stage) => stage.observers.start('tempo'),
    },
    {
      alert: 'SignalsQueueing',
      labels: { exporter: 'otlp_grpc/tempo' },
      begin: async (stage) => {
        await stage.observers.kill('tempo');
        filling = again(() => stage.send('traces', traceOf({ isError: true, message: LARGE }).body));
      },
      end: async (stage) => {
        await filling?.stop();
        await stage.observers.start('tempo');
      },
    },
  ],
  [
    // Loki takes nothing that is older than a week.
    sent('SignalsLost', (stage) =>
      stage.send('logs', logOf({ text: 'from another time', atMs: Date.now() - FORTNIGHT_MS })),
    ),
  ],
  [
    {
      alert: 'RulesFailing',
      begin: async (stage) => {
        await writeFile(ambiguousFile(stage), JSON.stringify(AMBIGUOUS));
        stage.observers.signal('prometheus', 'SIGHUP');
      },
      end: async (stage) => {
        await rm(ambiguousFile(stage));
        stage.observers.signal('prometheus', 'SIGHUP');
      },
    },
  ],
];

/** While nobody can be told, no other alert can be proven: it comes last. The inbox is back before Alertmanager forgets. */
export const undelivered: Row = {
  alert: 'AlertsNotDelivered',
  begin: async (stage) => {
    await stage.observers.stopInbox();
    const oversold = sees('stock.oversold.units', 1, { inventory_policy: 'pessimistic' });
    stage.voice('main-service').tell({ name: 'AlertsNotDelivered', tellings: [oversold] });
    await waitUntil('Prometheus knows', () => stage.fires('AlertsNotDelivered'), 120_000);
    await stage.observers.startInbox();
  },
  end: (stage) => stage.voice('main-service').tell({ name: 'AlertsNotDelivered', tellings: [] }),
};
