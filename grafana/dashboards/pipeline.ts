import type { Board, Row } from './grammar/board.js';
import { counted, increased, perSecond } from './grammar/expressions.js';
import { bars, figure, lines } from './grammar/panels.js';
import { atOnce, overTime } from './grammar/queries.js';
import { UNIT } from './grammar/units.js';

const LOST = [
  ['otelcol_receiver_refused_spans', 'spans refused'],
  ['otelcol_receiver_refused_log_records', 'lines refused'],
  ['otelcol_receiver_refused_metric_points', 'points refused'],
  ['otelcol_exporter_enqueue_failed_spans', 'spans not queued'],
  ['otelcol_exporter_enqueue_failed_log_records', 'lines not queued'],
  ['otelcol_exporter_send_failed_spans', 'spans not stored'],
  ['otelcol_exporter_send_failed_log_records', 'lines not stored'],
] as const;

/** Of counters that are not there before their first loss. */
const lost = (metric: string) => `sum(increase(${metric}[$__rate_interval])) or vector(0)`;

/** What the SDK of a service could not pass on bears the reason. */
const dropped = (metric: string) => `${counted(`${metric}{error_type!=""}`, [], '$__interval')} or vector(0)`;

const trust: Row = {
  title: 'Can what is seen be believed?',
  height: 5,
  panels: [
    figure({
      title: 'Are all observers there?',
      runbooks: ['observer-down'],
      todo: 'Whoever is 0 does not answer: what it would show is missing. `npm run observability:status` says more.',
      unit: UNIT.count,
      width: 10,
      limits: { watch: 1, bad: 1, isMoreBetter: true },
      queries: [
        atOnce('min by (observer) (label_replace(up, "observer", "$1", "job", "(shop|collector)"))', '{{observer}}'),
      ],
    }),
    figure({
      title: 'How full are the queues?',
      runbooks: ['signals-queueing'],
      todo: 'Above half an alert is raised: the store behind it is away or slow. What does not fit is lost.',
      unit: UNIT.share,
      width: 7,
      limits: { watch: 0.25, bad: 0.5 },
      queries: [
        atOnce('max by (exporter) (otelcol_exporter_queue_size / otelcol_exporter_queue_capacity)', '{{exporter}}'),
      ],
    }),
    figure({
      title: 'Do alerts reach somebody?',
      runbooks: ['alerts-not-delivered', 'rules-failing'],
      todo: 'Not 0: a rule can not be evaluated, or Alertmanager can not tell whom it should. Silence means nothing then.',
      unit: UNIT.count,
      width: 7,
      limits: { watch: 1, bad: 1 },
      queries: [
        atOnce(increased('prometheus_rule_evaluation_failures_total'), 'rules that failed'),
        atOnce(increased('alertmanager_notifications_failed_total'), 'alerts not delivered'),
      ],
    }),
  ],
};

const flowOfSignals: Row = {
  title: 'Does everything arrive?',
  height: 8,
  panels: [
    lines({
      title: 'What comes in?',
      todo: 'Silence of one kind while the shop is busy: that signal is off.',
      unit: UNIT.perSecond,
      width: 8,
      queries: [
        overTime(perSecond('otelcol_receiver_accepted_spans'), 'spans'),
        overTime(perSecond('otelcol_receiver_accepted_log_records'), 'lines'),
        overTime(perSecond('otelcol_receiver_accepted_metric_points'), 'points'),
      ],
    }),
    lines({
      title: 'What goes out?',
      todo: 'Spans are fewer than come in: most traces are not kept. Lines are as many.',
      unit: UNIT.perSecond,
      width: 8,
      queries: [
        overTime(perSecond('otelcol_exporter_sent_spans', ['exporter']), 'spans to {{exporter}}'),
        overTime(perSecond('otelcol_exporter_sent_log_records', ['exporter']), 'lines to {{exporter}}'),
        overTime(perSecond('otelcol_exporter_sent_metric_points', ['exporter']), 'points to {{exporter}}'),
      ],
    }),
    bars({
      title: 'What is lost?',
      runbooks: ['signals-lost'],
      todo: 'Refused: the collector is short of memory. Not queued: a queue is full. Not stored: refused for good.',
      unit: UNIT.count,
      width: 8,
      queries: LOST.map(([metric, name]) => overTime(lost(metric), name)),
    }),
  ],
};

const costs: Row = {
  title: 'What does it cost?',
  height: 8,
  panels: [
    lines({
      title: 'Which traces are kept?',
      todo: 'Failed, slow, dear or sold: all. Of the rest a tenth.',
      unit: UNIT.perSecond,
      width: 8,
      queries: [
        overTime(
          perSecond('otelcol_processor_tail_sampling_global_count_traces_sampled', ['sampled']),
          'kept: {{sampled}}',
        ),
      ],
    }),
    lines({
      title: 'How much memory do observers hold?',
      todo: 'The collector refuses signals near 320 MB.',
      unit: UNIT.bytes,
      width: 8,
      queries: [
        overTime('process_resident_memory_bytes{job="observers"}', '{{observer}}'),
        overTime('otelcol_process_memory_rss', 'collector'),
      ],
    }),
    bars({
      title: 'What did services have to drop?',
      todo: 'Not 0: the collector was away for longer than what a queue in memory holds.',
      unit: UNIT.count,
      width: 8,
      queries: [
        overTime(dropped('otel_sdk_processor_span_processed_total'), 'spans'),
        overTime(dropped('otel_sdk_processor_log_processed_total'), 'lines'),
      ],
    }),
  ],
};

export const pipeline: Board = {
  uid: 'pipeline',
  title: 'Observers: can they be believed?',
  todo: 'look here first when another dashboard is empty. All green: it is the shop; else start what is missing.',
  rows: [trust, flowOfSignals, costs],
};
