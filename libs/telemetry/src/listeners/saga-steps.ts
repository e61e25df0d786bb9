import { type Attributes, trace } from '@opentelemetry/api';
import type { ContextStorage } from '../pipeline/context-storage.js';
import { aboutOrder } from './order.js';
import { serverSpanOf } from './server-span.js';
import { contextBelow } from './traceparent.js';
import { listenToWork, type Work } from './work.js';

/** What libs/saga tells of each run of a step. */
interface StepRun extends Work {
  readonly kind: string;
  readonly saga: {
    readonly step: string;
    readonly attempts: number;
    readonly fence: number;
    readonly traceparent: string;
  };
  readonly facts: Readonly<Record<string, string | number>>;
  readonly result?: { readonly next: unknown } | { readonly done: unknown; readonly isUndone?: boolean };
}

/**
 * A span for each run of a saga's step. It belongs to the request that drives the saga; one that is taken up later, by
 * whoever, stays in the trace that it was opened in, which its log names too.
 */
export function listenToSagaSteps(contexts: ContextStorage): void {
  const tracer = trace.getTracer('webstore.saga');
  listenToWork<StepRun>(contexts, {
    name: 'webstore.saga.step',
    begin: (run) => {
      const { kind, saga, facts } = run;
      const active = contexts.active();
      const parent = trace.getSpan(active) ? active : contextBelow(saga.traceparent);
      serverSpanOf(parent)?.setAttributes(facts);
      const attributes: Attributes = {
        ...facts,
        'saga.kind': kind,
        'saga.step': saga.step,
        'saga.attempt': saga.attempts + 1,
        'saga.fence': saga.fence,
      };
      const span = tracer.startSpan(`${kind} ${saga.step}`, { attributes }, parent);
      return trace.setSpan(aboutOrder(parent, facts['webstore.order.id']), span);
    },
    outcomeOf,
  });
}

function outcomeOf(run: StepRun): Attributes {
  const outcome = nameOf(run);
  return {
    'saga.outcome': outcome,
    'saga.compensation': outcome === 'undone',
    ...(outcome === 'failed' && { 'error.type': run.error instanceof Error ? run.error.name : 'unknown' }),
  };
}

// That an outcome is not known yet, or that somebody else goes on, is no failure.
const HARMLESS: Readonly<Record<string, string>> = { NotYet: 'not yet', SagaOvertaken: 'overtaken' };

function nameOf({ result, error }: StepRun): string {
  if (result === undefined) return (error instanceof Error && HARMLESS[error.name]) || 'failed';
  if ('next' in result) return 'moved';
  return result.isUndone ? 'undone' : 'done';
}
