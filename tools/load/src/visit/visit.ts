import type { ActName } from '../plan/acts.js';
import { actNamed } from '../plan/acts.js';
import type { PlannedRequest } from '../plan/plan.js';
import { browsing } from './browsing.js';
import { buying } from './buying.js';
import type { Answer, HttpCaller } from './http-caller.js';
import type { Manner, Request, Shopper } from './shopper.js';
import { signingIn } from './signing-in.js';

const manners: Readonly<Record<ActName, Manner>> = { ...browsing, ...signingIn, ...buying };

/** From the planned time to the whole answer. */
const PATIENCE_MS = 15_000;

/** A shopper in the shop: does one thing after the other, each when the answer to the one before is there. */
export class Visit {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly shopper: Shopper,
    private readonly caller: HttpCaller,
  ) {}

  /**
   * The answer; undefined where the visit went so that there is nothing to ask. Who waits for the answer before loses patience as
   * well. @throws TimedOut, what the connection throws
   */
  act({ act, choice }: PlannedRequest): Promise<Answer | undefined> {
    const untilMs = performance.now() + PATIENCE_MS;
    const done = this.last.then(() => this.actNow(act, choice, untilMs));
    this.last = done.catch(() => undefined);
    return done;
  }

  private async actNow(name: ActName, choice: number, untilMs: number): Promise<Answer | undefined> {
    const { ask, learn } = manners[name];
    const request = ask(this.shopper, choice);
    if (!request) return undefined;
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const { method } = actNamed(name);
    const headers = this.headersOf(request, body);
    const answer = await this.caller.send({ method, path: request.path, headers, body }, untilMs - performance.now());
    if (answer.status >= 200 && answer.status < 300) learn?.(this.shopper, parsed(answer.text));
    return answer;
  }

  private headersOf({ key }: NonNullable<Exclude<Request, ''>>, body: string | undefined): Record<string, string> {
    const { identity, token } = this.shopper;
    return {
      'x-forwarded-for': identity.address,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
  }
}

function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}
