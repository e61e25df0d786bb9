import type { Row } from '../grammar/board.js';
import { CHOSEN_JOBS, counted, highest, sumBy } from '../grammar/expressions.js';
import { bars, lines } from '../grammar/panels.js';
import { overTime } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';
import { short } from './requests.js';

const of = (metric: string, more = '') => `${metric}{${CHOSEN_JOBS}${more}}`;
const perService = (metric: string) => overTime(short(highest(of(metric), ['job'])), '{{service}}');
const panel = { width: 6, serviceLabel: 'service' } as const;

export const processes: Row = {
  title: 'Is a process at its end?',
  height: 7,
  panels: [
    lines({
      ...panel,
      title: 'How late is the event loop?',
      runbooks: ['event-loop-blocked'],
      todo: '99 of 100 turns are earlier. Above 0.1 s everything of that process is late: find the long computation.',
      unit: UNIT.seconds,
      limits: { watch: 0.05, bad: 0.1 },
      queries: [perService('nodejs_eventloop_delay_p99_seconds')],
    }),
    lines({
      ...panel,
      title: 'How busy is it?',
      todo: 'Above 80 % for minutes: add a replica.',
      unit: UNIT.share,
      limits: { watch: 0.8, bad: 0.95 },
      queries: [perService('nodejs_eventloop_utilization_ratio')],
    }),
    lines({
      ...panel,
      title: 'How much memory is held?',
      todo: 'A line that only rises is a leak: compare with the heap of the same service.',
      unit: UNIT.bytes,
      queries: [perService('process_memory_usage_bytes')],
    }),
    lines({
      ...panel,
      title: 'How much of it is objects?',
      todo: 'Saw teeth are well. Their lower edge should not rise over a day.',
      unit: UNIT.bytes,
      queries: [perService('webstore_process_heap_used_bytes')],
    }),
  ],
};

export const pools: Row = {
  title: 'Is something short?',
  height: 7,
  panels: [
    lines({
      ...panel,
      width: 8,
      title: 'How many connections to PostgreSQL are used?',
      todo: 'Used for long at the size of the pool: look for slow statements in the traces.',
      unit: UNIT.count,
      queries: [
        overTime(
          short(sumBy(['job'], of('db_client_connection_count', ', db_client_connection_state="used"'))),
          '{{service}}',
        ),
      ],
    }),
    lines({
      ...panel,
      width: 8,
      title: 'How many statements wait for one?',
      runbooks: ['database-connections-exhausted'],
      todo: 'More than a few for more than seconds: the pool is too small or PostgreSQL is slow.',
      unit: UNIT.count,
      limits: { watch: 5, bad: 20 },
      queries: [overTime(short(sumBy(['job'], of('db_client_connection_pending_requests'))), '{{service}}')],
    }),
    bars({
      title: 'Which gauges could not be looked at?',
      runbooks: ['observations-failing'],
      todo: 'Gauges of that name are missing for the time: what they look at did not answer within half a second.',
      unit: UNIT.count,
      width: 8,
      whenEmpty: 'all could',
      queries: [
        overTime(counted(of('webstore_observations_failed_total'), ['observation'], '$__interval'), '{{observation}}'),
      ],
    }),
  ],
};
