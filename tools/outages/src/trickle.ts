import { setTimeout as pause } from 'node:timers/promises';
import { type Diary, Regular } from './regular.js';

const REGULARS = 30;
const FREE_AT_LEAST = 15;
const AT_ONCE = 4;
const AGAIN_AFTER_MS = 500;

/** Shoppers who keep coming, so many a second, whatever becomes of the shop. */
export class Trickle {
  #diary: Diary = { checkouts: [], answers: [] };
  #timer: NodeJS.Timeout | undefined;
  #next = 0;
  #signingUp: Promise<void> | undefined;
  readonly #visits = new Set<Promise<void>>();

  private constructor(
    private readonly address: string,
    private readonly regulars: Regular[],
  ) {}

  static async open(address: string): Promise<Trickle> {
    const regulars: Regular[] = [];
    const signUp = async () => {
      while (regulars.length < REGULARS) regulars.push(await Regular.signUp(address));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, signUp));
    return new Trickle(address, regulars);
  }

  /** What has been answered since the last `start`. */
  get diary(): Diary {
    return this.#diary;
  }

  start(perSecond: number): void {
    this.#diary = { checkouts: [], answers: [] };
    this.#timer = setInterval(() => this.#letOneIn(), 1_000 / perSecond);
  }

  /** Nobody comes any more with a new wish. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all([...this.#visits, this.#signingUp]);
  }

  /** Whoever waits for an answer comes until there is one. Returns how many still wait when the patience is over. */
  async finish(withinMs: number): Promise<number> {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const waiting = this.regulars.filter(({ isWaiting }) => isWaiting);
      if (waiting.length === 0 || performance.now() > deadline) return waiting.length;
      await Promise.all(waiting.map((regular) => regular.comes(this.#diary)));
      await pause(AGAIN_AFTER_MS);
    }
  }

  #letOneIn(): void {
    if (this.regulars.filter(({ isStuck }) => !isStuck).length < FREE_AT_LEAST)
      this.#signingUp ??= this.#signUpOneMore();
    const turn = this.regulars.findIndex((_, index) => !this.#at(index).isHere);
    if (turn < 0) return;
    const regular = this.#at(turn);
    this.#next += turn + 1;
    const visit = regular.comes(this.#diary).finally(() => this.#visits.delete(visit));
    this.#visits.add(visit);
  }

  /** Whoever waits for an order wants no other: in a long outage others have to come. */
  async #signUpOneMore(): Promise<void> {
    const regular = await Regular.signUp(this.address).catch(() => undefined);
    if (regular) this.regulars.push(regular);
    this.#signingUp = undefined;
  }

  #at(turn: number): Regular {
    return this.regulars[(this.#next + turn) % this.regulars.length] as Regular;
  }
}
