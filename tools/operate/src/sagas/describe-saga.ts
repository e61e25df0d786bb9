import type { SagaAsSeen } from '@webstore/saga';
import { spell } from '../pages.js';

/** Where a saga stands, in a few words. */
export function describeState({ isDone, isDriven, dueInMs }: SagaAsSeen): string {
  if (isDone) return 'ended';
  if (isDriven) return 'being driven';
  return dueInMs > 0 ? `tried again in ${spell(dueInMs)}` : `due for ${spell(-dueInMs)}`;
}

export function factsOf(saga: SagaAsSeen) {
  const { id, kind, step, fence, attempts, traceparent } = saga;
  return {
    ...{ id, kind, step, is_done: saga.isDone, is_driven: saga.isDriven, needs_attention: saga.needsAttention },
    ...{ attempts, last_error: saga.lastError, fence, traceparent },
    ...{ created_at: saga.createdAt, next_run_at: saga.nextRunAt },
  };
}
