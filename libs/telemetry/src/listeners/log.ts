import { subscribe } from 'node:diagnostics_channel';
import { type Attributes, type Context, context, logs, SeverityNumber, trace } from '@opentelemetry/api';
import { orderIdOf } from './order.js';

/** What nest-service's logger tells of each line that it writes. */
interface Line {
  readonly level: string;
  /** The part of the service that says it. */
  readonly context: string;
  readonly message: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

const SEVERITIES: Readonly<Record<string, SeverityNumber>> = {
  verbose: SeverityNumber.TRACE,
  debug: SeverityNumber.DEBUG,
  log: SeverityNumber.INFO,
  warn: SeverityNumber.WARN,
  error: SeverityNumber.ERROR,
  fatal: SeverityNumber.FATAL,
};

/** A log record for each line: its message as the body, its facts as attributes, in the trace that it is said in. */
export function listenToLog(): void {
  const logger = logs.getLogger('webstore.log');
  subscribe('webstore.log', (told) => {
    const { level, context: source, message, facts } = told as Line;
    const severityNumber = SEVERITIES[level] ?? SeverityNumber.INFO;
    const active = context.active();
    logger.emit({
      severityNumber,
      severityText: SeverityNumber[severityNumber] ?? 'INFO',
      body: message,
      attributes: { 'log.source': source, ...orderOf(active), ...attributesOf(facts, active) },
      context: active,
    });
  });
}

function orderOf(active: Context): Attributes {
  const orderId = orderIdOf(active);
  return orderId === undefined ? {} : { order_id: orderId };
}

/** The trace is the record's own; where a line names another one, as of a job that comes again, that is kept beside it. */
function attributesOf({ trace_id: named, stack, ...facts }: Line['facts'], active: Context): Attributes {
  const current = trace.getSpanContext(active)?.traceId;
  const attributes = Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, attributeOf(fact)]));
  if (stack !== undefined) attributes['exception.stacktrace'] = attributeOf(stack);
  if (named !== undefined && named !== current) {
    attributes[current === undefined ? 'trace_id' : 'origin_trace_id'] = attributeOf(named);
  }
  return attributes;
}

function attributeOf(fact: unknown): string | number | boolean {
  if (typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean') return fact;
  return JSON.stringify(fact) ?? String(fact);
}
