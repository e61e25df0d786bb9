import { type Attributes, type Link, SpanKind, trace } from '@opentelemetry/api';
import { ContextNode } from '../pipeline/context-node.js';
import type { ContextStorage } from '../pipeline/context-storage.js';
import { aboutOrder } from './order.js';
import { contextBelow, spanContextOf } from './traceparent.js';
import { listenToWork, type Work } from './work.js';

/** What libs/jobs tells of each try of a job. */
interface JobRun extends Work {
  readonly job: {
    readonly id: number;
    readonly kind: string;
    readonly payload: unknown;
    readonly attempts: number;
    readonly traceparent: string | null;
  };
  readonly isFirst: boolean;
  readonly result?: { readonly type: string; readonly error?: unknown };
}

/**
 * A span for each try of a job. The first one goes on in the trace that the job was written in; a further one may come
 * hours later, and begins a trace of its own that is linked to it.
 */
export function listenToJobs(contexts: ContextStorage): void {
  const tracer = trace.getTracer('webstore.jobs');
  listenToWork<JobRun>(contexts, {
    name: 'webstore.jobs.run',
    begin: ({ job, isFirst }) => {
      const parent = isFirst ? contextBelow(job.traceparent) : ContextNode.root;
      const orderId = (job.payload as { order_id?: unknown } | null)?.order_id;
      const attributes: Attributes = {
        'messaging.system': 'webstore',
        'messaging.operation.name': 'process',
        'messaging.operation.type': 'process',
        'messaging.destination.name': job.kind,
        'messaging.message.id': String(job.id),
        'webstore.job.attempt': job.attempts + 1,
        ...(typeof orderId === 'string' && { 'webstore.order.id': orderId }),
      };
      const options = { kind: SpanKind.CONSUMER, attributes, links: isFirst ? [] : linksTo(job.traceparent) };
      const span = tracer.startSpan(`process ${job.kind}`, options, parent);
      return trace.setSpan(aboutOrder(parent, orderId), span);
    },
    outcomeOf: ({ result }) => outcomeOf(result),
  });
}

function linksTo(traceparent: string | null): Link[] {
  const context = spanContextOf(traceparent);
  return context ? [{ context }] : [];
}

function outcomeOf(event: JobRun['result']): Attributes {
  const type = event?.type ?? 'unknown';
  const error = event?.error;
  return {
    'webstore.job.outcome': type,
    ...(type !== 'done' && { 'error.type': error instanceof Error ? error.name : type }),
  };
}
