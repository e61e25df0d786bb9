import { Inject, Injectable } from '@nestjs/common';
import type { Queryable } from '@webstore/database';
import { findAnswer, type KeyedRequest, KeyInFlight, type StoredAnswer } from '@webstore/idempotency';
import { STORE } from '../backing.js';
import { replayOf } from '../idempotency/replay.js';

/** The one final answer of each checkout, given again to whoever repeats the request. */
@Injectable()
export class CheckoutAnswers {
  constructor(@Inject(STORE) private readonly store: Queryable) {}

  /** Undefined where the key is new. @throws KeyReused, KeyInFlight */
  async find(request: KeyedRequest): Promise<StoredAnswer | undefined> {
    const answer = await findAnswer(this.store, request);
    return answer && replayOf(answer);
  }

  /** @throws KeyInFlight where the answer is still being made. */
  async expect(request: KeyedRequest): Promise<StoredAnswer> {
    const answer = await this.find(request);
    if (!answer) throw new KeyInFlight();
    return answer;
  }
}
