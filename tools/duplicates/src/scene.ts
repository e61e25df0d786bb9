import { randomUUID } from 'node:crypto';
import type { Dice } from '@webstore/dice';
import type { Books } from './books.js';
import type { Errand } from './errand.js';
import type { Sender } from './sender.js';
import type { Answer } from './wire.js';

export const LAMP = 'dup-lamp';
export const EDITION = 'dup-edition';

/** What all stories share. */
export interface Cast {
  readonly sender: Sender;
  readonly dice: Dice;
  readonly books: Books;
  readonly serviceToken: string;
  /** What can be sent again at any later time. */
  readonly errands: Errand[];
}

/** Where stories are played one after the other; each of its errands is sent `copies` times at once. */
export class Scene {
  /** Errands that have come to their end here. */
  played = 0;

  constructor(
    readonly cast: Cast,
    private readonly copies: () => number,
    readonly isSlowOneIn: number,
  ) {}

  get dice(): Dice {
    return this.cast.dice;
  }

  oneIn(times: number): boolean {
    return this.dice.below(times) === 0;
  }

  /** Sends the errand until it has its final answer, which is returned. `lasts`: whether a late repeat does no harm. */
  async send(errand: Errand, { lasts = true, copies = this.copies() } = {}): Promise<Answer> {
    const answer = await this.cast.sender.atOnce(errand, copies);
    this.played += 1;
    if (lasts) this.cast.errands.push(errand);
    return answer;
  }
}

export interface Shopper {
  readonly token: string;
  /** A coupon that they may use once. */
  coupon: string | undefined;
}

const FIRST_COUPON = 'FIRST100';
const FIRST_COUPON_FOR = 80;
const AT_ONCE = 4;

/** Customers who have just signed up, a few at a time: the shop turns away whom it cannot let in soon. */
export async function signUp(sender: Sender, count: number): Promise<Shopper[]> {
  const left = Array.from({ length: count }, (_, number) => number).values();
  const shoppers: Shopper[] = [];
  const lane = async () => {
    for (const number of left) shoppers.push(await signUpOne(sender, number));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return shoppers;
}

async function signUpOne(sender: Sender, number: number): Promise<Shopper> {
  const account = { email: `${randomUUID()}@twice.example`, password: 'a-long-password', name: 'Dora Twice' };
  const headers = { 'content-type': 'application/json' };
  const sent = { method: 'POST', path: '/auth/register', headers, body: JSON.stringify(account) } as const;
  const { status, body } = await sender.ask('shop', sent);
  if (status !== 201) throw new Error(`Nobody can sign up: ${status} ${body}`);
  const { access_token: token } = JSON.parse(body) as { access_token: string };
  return { token, coupon: number < FIRST_COUPON_FOR ? FIRST_COUPON : undefined };
}
