import { randomUUID } from 'node:crypto';
import { type Answer, ask, askUntilDone, isDone, isUnderWay } from './answer.js';

/** One order that a shopper wants, under one key, with all that was answered to it. */
export interface Checkout {
  readonly key: string;
  readonly answers: Answer[];
}

/** What shoppers have lived through in one outage. */
export interface Diary {
  readonly checkouts: Checkout[];
  /** Of every request, those to the cart too. */
  readonly answers: Answer[];
}

export const PRODUCT = 'outage-lamp';
const COUNTRY = 'US';

/** A shopper who comes again and again: with a new wish when the last one is fulfilled, else with the same key. */
export class Regular {
  isHere = false;
  private open: Checkout | undefined;

  private constructor(
    private readonly address: string,
    private readonly token: string | undefined,
  ) {}

  static async signUp(address: string): Promise<Regular> {
    const { token } = await askUntilDone(address, () => ({
      path: '/auth/register',
      body: { email: `${randomUUID()}@outage.example`, password: 'a-long-password', name: 'Outage Shopper' },
    }));
    return new Regular(address, token);
  }

  get isWaiting(): boolean {
    return this.open !== undefined;
  }

  /** Has an order whose end is not known; until then there is no new wish. */
  get isStuck(): boolean {
    return this.open?.answers.some(isUnderWay) === true;
  }

  async comes(diary: Diary): Promise<void> {
    this.isHere = true;
    try {
      if (this.open ?? (await this.fillsCart(diary))) await this.checksOut(diary);
    } finally {
      this.isHere = false;
    }
  }

  private async fillsCart(diary: Diary): Promise<boolean> {
    const body = { product_id: PRODUCT, quantity: 1, country: COUNTRY };
    const answer = await ask(this.address, { path: '/cart/add', body, token: this.token });
    diary.answers.push(answer);
    return isDone(answer);
  }

  private async checksOut(diary: Diary): Promise<void> {
    const checkout = this.open ?? this.wish(diary);
    const body = { country: COUNTRY, payment_method: 'card' };
    const asked = { path: '/checkout', body, key: checkout.key, token: this.token };
    const answer = await ask(this.address, asked);
    diary.answers.push(answer);
    checkout.answers.push(answer);
    if (isDone(answer)) this.open = undefined;
  }

  private wish(diary: Diary): Checkout {
    this.open = { key: randomUUID(), answers: [] };
    diary.checkouts.push(this.open);
    return this.open;
  }
}
