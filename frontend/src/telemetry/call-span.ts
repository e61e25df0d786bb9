import type { Faro } from '@grafana/faro-web-sdk';
import type { ApiCall } from './signals';

type ResourceSpans = NonNullable<Parameters<Faro['api']['pushTraces']>[0]['resourceSpans']>[number];

const CLIENT = 3;
const ERROR = 2;
const UNSET = 0;
const NANOSECONDS = 1_000_000n;

/** A call as an OTLP span. The API client mints the ids itself, so 30 kB of tracing library stay out of the page. */
export function spanOf({ traceId, spanId, method, path, status, startedAt, endedAt }: ApiCall): ResourceSpans {
  const failed = status === undefined || status >= 500;
  const span = {
    ...{ traceId, spanId, name: method, kind: CLIENT },
    startTimeUnixNano: nanoseconds(startedAt),
    endTimeUnixNano: nanoseconds(endedAt),
    attributes: [
      { key: 'http.request.method', value: { stringValue: method } },
      { key: 'url.path', value: { stringValue: path } },
      ...(status === undefined ? [] : [{ key: 'http.response.status_code', value: { intValue: status } }]),
    ],
    status: { code: failed ? ERROR : UNSET },
    ...{ droppedAttributesCount: 0, events: [], droppedEventsCount: 0, links: [], droppedLinksCount: 0 },
  };
  const scope = { name: 'storefront' };
  return { resource: { attributes: [], droppedAttributesCount: 0 }, scopeSpans: [{ scope, spans: [span] }] };
}

const nanoseconds = (ms: number) => String(BigInt(Math.round(ms)) * NANOSECONDS);
