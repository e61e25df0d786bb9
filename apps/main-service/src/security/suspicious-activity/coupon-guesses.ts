import { Injectable } from '@nestjs/common';
import { LatestClients } from '../latest-clients.js';
import { SuspiciousActivity } from './suspicious-activity.js';

/** Somebody asked what a coupon is worth that there is not. */
export interface CouponGuess {
  readonly shopperId: string;
  readonly code: string;
  /** The address that asks. */
  readonly address: string;
  readonly traceId: string;
}

/** The one place that hears of coupons that there are not: the cart answers them with 200, so that no status tells of them. */
@Injectable()
export class CouponGuesses {
  private readonly last = new LatestClients<string>();

  constructor(private readonly activity: SuspiciousActivity) {}

  /** The code that a shopper asked for last is no guess: a page that is drawn anew asks for it again. */
  report({ shopperId, code, address, traceId }: CouponGuess): void {
    const isAgain = this.last.get(shopperId) === code;
    this.last.keep(shopperId, code);
    if (!isAgain) this.activity.seeGuess(address, traceId);
  }
}
