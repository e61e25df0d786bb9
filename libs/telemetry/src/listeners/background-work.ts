import { trace } from '@opentelemetry/api';
import { ContextNode } from '../pipeline/context-node.js';
import type { ContextStorage } from '../pipeline/context-storage.js';
import { listenToWork, type Work } from './work.js';

/** What nest-service tells of work that nobody has asked for. */
interface BackgroundWork extends Work {
  readonly name: string;
}

/** A trace of its own for each piece of work that a service does by itself. */
export function listenToBackgroundWork(contexts: ContextStorage): void {
  const tracer = trace.getTracer('webstore.background');
  listenToWork<BackgroundWork>(contexts, {
    name: 'webstore.background.work',
    begin: ({ name }) => trace.setSpan(ContextNode.root, tracer.startSpan(name, {}, ContextNode.root)),
    outcomeOf: ({ error }) =>
      error === undefined ? {} : { 'error.type': error instanceof Error ? error.name : 'unknown' },
  });
}
