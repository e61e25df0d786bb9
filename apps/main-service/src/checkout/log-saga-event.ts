import type { Logger } from '@nestjs/common';
import type { SagaEvent } from '@webstore/saga';

/** Tells what became of a checkout's driver. Only one that failed time and again needs a person. */
export function logSagaEvent(logger: Logger, event: SagaEvent): void {
  if (event.type === 'database failed') {
    logger.warn({ message: 'Open checkouts are out of reach', error: String(event.error) });
    return;
  }
  const { id: order_id, step, fence, attempts, traceparent } = event.saga;
  const facts = { order_id, step, fence, attempts, trace_id: traceparent.slice(3, 35) };
  if (event.type === 'taken over') logger.log({ message: 'An open checkout is taken up', ...facts });
  else if (event.type === 'overtaken') logger.log({ message: 'A checkout went on elsewhere', ...facts });
  else {
    const failed = { ...facts, retry_in_ms: event.retryInMs, error: String(event.error) };
    if (event.needsAttention) logger.error({ message: 'A checkout needs attention', ...failed });
    else logger.warn({ message: 'A step of a checkout failed and comes again', ...failed });
  }
}
