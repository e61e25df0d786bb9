import type { Board, Row } from './grammar/board.js';
import { CHOSEN_SERVICES } from './grammar/expressions.js';
import { lines, logLines } from './grammar/panels.js';
import { countedLines, linesOf, traces } from './grammar/queries.js';
import { traceList } from './grammar/tables.js';
import { UNIT } from './grammar/units.js';

const CHOSEN = `{service_namespace="webstore", ${CHOSEN_SERVICES}}`;
const CHOSEN_TRACES = 'resource.service.name =~ "$service"';

const volume: Row = {
  title: 'How much is said?',
  height: 6,
  panels: [
    lines({
      title: 'How many lines of which weight?',
      runbooks: ['error-logged', 'error-log-spike'],
      todo: 'error means that a person has to act. A rise of warn: see which line below is new.',
      unit: UNIT.count,
      width: 12,
      queries: [countedLines(`sum by (severity_text) (count_over_time(${CHOSEN} [$__interval]))`, '{{severity_text}}')],
    }),
    lines({
      title: 'Who says it?',
      todo: 'A service that is silent while others are not is gone, or can not reach the collector.',
      unit: UNIT.count,
      width: 12,
      serviceLabel: 'service_name',
      queries: [countedLines(`sum by (service_name) (count_over_time(${CHOSEN} [$__interval]))`, '{{service_name}}')],
    }),
  ],
};

const warnings: Row = {
  title: 'What is wrong?',
  height: 9,
  panels: [
    logLines({
      title: 'Which warnings and errors are there?',
      runbooks: ['invariant-violated'],
      todo: 'Open one: its trace_id leads to the trace, its order_id to all of the order.',
      unit: UNIT.text,
      width: 14,
      whenEmpty: 'none',
      queries: [linesOf(`${CHOSEN} | severity_text=~"(?i)warn|error|fatal"`)],
    }),
    traceList({
      title: 'Which requests failed or were slow?',
      todo: 'Click one: red is what failed, the longest bar is who was waited for; its lines and metrics are behind it.',
      unit: UNIT.text,
      width: 10,
      whenEmpty: 'none',
      queries: [traces(`{ ${CHOSEN_TRACES} && (status = error || duration > 1s) }`)],
    }),
  ],
};

const everything: Row = {
  title: 'What happened?',
  height: 12,
  panels: [
    logLines({
      title: 'What was said of all orders?',
      todo: 'Each line that belongs to an order has its order_id: filter by it and read the order like a story.',
      unit: UNIT.text,
      width: 14,
      queries: [linesOf(`${CHOSEN} | order_id!=""`)],
    }),
    traceList({
      title: 'Which checkouts were there?',
      todo: 'From the request to the parcel in one trace.',
      unit: UNIT.text,
      width: 10,
      queries: [traces('{ resource.service.name = "main-service" && name = "POST /checkout" }')],
    }),
  ],
};

export const logs: Board = {
  uid: 'logs',
  title: 'Lines and traces: what happened?',
  todo: 'choose service and time as they were where you come from; read warnings first, then open the trace of one of them.',
  rows: [volume, warnings, everything],
};
