import type { Row } from '../grammar/board.js';
import { CHOSEN_JOBS, CHOSEN_SERVICES, percentile, perSecond, share } from '../grammar/expressions.js';
import { density, lines } from '../grammar/panels.js';
import { asBuckets, asTable, overTime, withTraces } from '../grammar/queries.js';
import { listing } from '../grammar/tables.js';
import { UNIT } from '../grammar/units.js';

const REQUESTS = (more = '') => `http_server_request_duration_seconds_count{${CHOSEN_JOBS}${more}}`;
const BUCKETS = `http_server_request_duration_seconds_bucket{${CHOSEN_JOBS}}`;
const KEPT = `traces_kept_duration_seconds_bucket{${CHOSEN_SERVICES}, span_kind="SPAN_KIND_SERVER"}`;
const FAILED = ', http_response_status_code=~"5.."';
/** `webstore/main-service` is said as `main-service`. */
export const short = (expr: string) => `label_replace(${expr}, "service", "$1", "job", "webstore/(.*)")`;

export const requests: Row = {
  title: 'Does each service answer?',
  height: 8,
  panels: [
    lines({
      title: 'How many requests come?',
      runbooks: ['service-silent'],
      todo: 'A line that ends is a service that is gone. A line that doubles: see which route below.',
      unit: UNIT.perSecond,
      width: 8,
      serviceLabel: 'service',
      queries: [overTime(short(perSecond(REQUESTS(), ['job'])), '{{service}}')],
    }),
    lines({
      title: 'How many of them fail?',
      runbooks: ['high-error-rate'],
      todo: 'Answers of 500 and above. Follow the point to the traces of that time: the red span is the cause.',
      unit: UNIT.share,
      width: 8,
      serviceLabel: 'service',
      limits: { watch: 0.001, bad: 0.01 },
      queries: [
        overTime(short(share(perSecond(REQUESTS(FAILED), ['job']), perSecond(REQUESTS(), ['job']))), '{{service}}'),
      ],
    }),
    lines({
      title: 'How long do they take?',
      runbooks: ['high-latency'],
      todo: '95 of 100 are faster. One service alone: its event loop and pool below. All: what they all call.',
      unit: UNIT.seconds,
      width: 8,
      serviceLabel: 'service',
      queries: [overTime(short(percentile(95, BUCKETS, ['job'])), '{{service}}')],
    }),
  ],
};

export const routes: Row = {
  title: 'Which route is it?',
  height: 9,
  panels: [
    listing({
      title: 'How is each route?',
      todo: 'Sort by the column that worries you.',
      unit: UNIT.count,
      width: 12,
      queries: [
        asTable(short(perSecond(REQUESTS(), ['job', 'http_route']))),
        asTable(
          short(
            share(perSecond(REQUESTS(FAILED), ['job', 'http_route']), perSecond(REQUESTS(), ['job', 'http_route'])),
          ),
        ),
        asTable(short(percentile(95, BUCKETS, ['job', 'http_route']))),
      ],
      columns: [
        { from: 'service', title: 'Service' },
        { from: 'http_route', title: 'Route' },
        { from: 'Value #A', title: 'A second', unit: UNIT.perSecond },
        { from: 'Value #B', title: 'Fail', unit: UNIT.share },
        { from: 'Value #C', title: '95 of 100 within', unit: UNIT.seconds },
      ],
    }),
    density({
      title: 'How do durations lie?',
      todo: 'Two bands are two kinds of work, one of them waiting for something.',
      unit: UNIT.seconds,
      width: 6,
      queries: [asBuckets(`sum by (le) (increase(${BUCKETS}[$__rate_interval]))`)],
    }),
    lines({
      title: 'Which requests were slow?',
      todo: 'Each dot is a trace that was kept: click it.',
      unit: UNIT.seconds,
      width: 6,
      serviceLabel: 'service_name',
      queries: [withTraces(percentile(95, KEPT, ['service_name']), '{{service_name}}')],
    }),
  ],
};
