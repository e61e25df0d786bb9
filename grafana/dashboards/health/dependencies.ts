import type { Row } from '../grammar/board.js';
import { CHOSEN_SERVICES, highest, percentile, perSecond, share } from '../grammar/expressions.js';
import { callMap, lines } from '../grammar/panels.js';
import { asTable, overTime, serviceMap } from '../grammar/queries.js';
import { listing } from '../grammar/tables.js';
import { UNIT } from '../grammar/units.js';

const CALLS = `traces_span_metrics_duration_seconds_bucket{${CHOSEN_SERVICES}, span_kind="SPAN_KIND_CLIENT"}`;
const EDGE = ['client', 'server'];

export const dependencies: Row = {
  title: 'Who keeps us waiting?',
  height: 9,
  panels: [
    callMap({
      title: 'Who calls whom?',
      todo: 'A red ring is calls that fail. Follow it to where it begins.',
      unit: UNIT.count,
      width: 8,
      queries: [serviceMap()],
    }),
    listing({
      title: 'How is each of those that we call?',
      runbooks: ['dependency-slow'],
      todo: 'A dependency that fails has its row in docs/reliability.md: what the shop does without it.',
      unit: UNIT.count,
      width: 8,
      queries: [
        asTable(perSecond('traces_service_graph_request_total', EDGE)),
        asTable(
          share(
            perSecond('traces_service_graph_request_failed_total', EDGE),
            perSecond('traces_service_graph_request_total', EDGE),
          ),
        ),
        asTable(percentile(95, 'traces_service_graph_request_client_seconds_bucket', EDGE)),
      ],
      columns: [
        { from: 'client', title: 'Who calls' },
        { from: 'server', title: 'Who is called' },
        { from: 'Value #A', title: 'A second', unit: UNIT.perSecond },
        { from: 'Value #B', title: 'Fail', unit: UNIT.share },
        { from: 'Value #C', title: '95 of 100 within', unit: UNIT.seconds },
      ],
    }),
    lines({
      title: 'Which calls are turned away?',
      runbooks: ['breaker-open'],
      todo: '1: most calls to it failed, so they are not tried for a while. It goes back by itself.',
      unit: UNIT.count,
      width: 4,
      queries: [overTime(highest('webstore_breaker_open', ['service', 'country']), '{{service}} {{country}}')],
    }),
    lines({
      title: 'How long do calls take?',
      todo: 'By who calls: statements, Redis and other services together. The table beside has whom.',
      unit: UNIT.seconds,
      width: 4,
      serviceLabel: 'service_name',
      queries: [overTime(percentile(95, CALLS, ['service_name']), '{{service_name}}')],
    }),
  ],
};
