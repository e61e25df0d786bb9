import { Injectable } from '@nestjs/common';
import type { SagaEvent } from '@webstore/saga';
import { type Attributes, count } from '@webstore/telemetry';
import { CheckoutSaga } from './checkout-saga.js';

/** Counts what goes wrong on the way of a checkout: failed steps, and drivers that were replaced. */
@Injectable()
export class CountedCheckoutSaga extends CheckoutSaga {
  protected override tell(event: SagaEvent): void {
    super.tell(event);
    if (event.type === 'taken over') {
      const cause = event.saga.isLeftBehind ? 'left_behind' : 'due_again';
      count('webstore.sagas.taken_over', { step: stepOf(event.saga), cause });
    }
    if (event.type !== 'failed') return;
    const step = stepOf(event.saga);
    count('webstore.sagas.failures', { step });
    if (step === 'UNDO') count('webstore.compensations', { compensation: 'undo-checkout', outcome: 'failed' });
  }
}

/** A saga is at one of its steps: at any other name its runner refuses to drive it. */
function stepOf({ step }: { readonly step: string }) {
  return step as Attributes<'webstore.sagas.failures'>['step'];
}
