import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '@webstore/dice';
import type { Errand } from './errand.js';
import { endOf, judge, type Verdict } from './judge.js';
import type { Tally } from './tally.js';
import type { Answer, Sent, Wire } from './wire.js';

const AGAIN_AFTER_MS = 50;
const ENDS_WITHIN_MS = 90_000;
const ANOTHER_BODY = '422 idempotency-key-reused';

interface Judged {
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** Sends errands, again and again, and has every answer judged. */
export class Sender {
  constructor(
    private readonly wire: Pick<Wire, 'send'>,
    readonly tally: Tally,
    private readonly dice: Dice,
  ) {}

  /** Sends an errand so often at once; whoever is told to come again does when there is a final answer, which is returned. */
  async atOnce(errand: Errand, copies: number): Promise<Answer> {
    this.tally.keys += 1;
    const early = await this.burst(errand, copies);
    // While the first is at work one asks for all.
    const answer = await this.untilFinal(errand);
    await this.burst(errand, Math.max(0, early - 1));
    return answer;
  }

  /** One more time, long after. */
  async again(errand: Errand): Promise<void> {
    const { answer, verdict } = await this.once(errand);
    if (verdict === 'final') this.tally.replayed(answer.tookMs);
  }

  /** The key with another content: whether the first is at work or done, it is refused. */
  async withAnotherBody({ place, route, key }: Errand, other: Sent): Promise<void> {
    const answer = await this.ask(place, other);
    if (endOf(answer) === ANOTHER_BODY) return;
    this.tally.wrong(`${route} with the key ${key} and another body got ${endOf(answer)}: ${answer.body}`);
  }

  /** Sends what is judged by the caller. */
  ask(place: Errand['place'], sent: Sent): Promise<Answer> {
    this.tally.submits += 1;
    return this.wire.send(place, sent);
  }

  /** How many were told to come again. */
  private async burst(errand: Errand, copies: number): Promise<number> {
    const judged = await Promise.all(Array.from({ length: copies }, () => this.once(errand)));
    return judged.filter(isEarly).length;
  }

  private async untilFinal(errand: Errand): Promise<Answer> {
    const deadline = performance.now() + ENDS_WITHIN_MS;
    for (;;) {
      const { answer, verdict } = await this.once(errand);
      if (!isEarly({ verdict })) return answer;
      if (performance.now() > deadline) {
        this.tally.wrong(`${errand.route} with the key ${errand.key} had no end after ${ENDS_WITHIN_MS} ms`);
        return answer;
      }
      await pause(AGAIN_AFTER_MS);
    }
  }

  private async once(errand: Errand): Promise<Judged> {
    const wasFinal = errand.known.final !== undefined;
    const answer = await this.ask(errand.place, this.dice.one(errand.ways));
    const verdict = judge(errand, answer, wasFinal);
    if (answer.status === 409 && verdict === 'in flight') this.tally.conflicts += 1;
    if (verdict === 'turned away') this.tally.turnedAway += 1;
    if (typeof verdict === 'object') this.tally.wrong(verdict.wrong);
    return { answer, verdict };
  }
}

/** Whether the one who was told so is to come again. */
function isEarly({ verdict }: Pick<Judged, 'verdict'>): boolean {
  return verdict === 'in flight' || verdict === 'turned away';
}
