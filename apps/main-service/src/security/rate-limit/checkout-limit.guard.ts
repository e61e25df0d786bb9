import { Injectable } from '@nestjs/common';
import { UserLimitGuard } from './user-limit.guard.js';

/** Every try of a signed-in shopper to check out counts once more: each moves money, stock and the parties behind them. */
@Injectable()
export class CheckoutLimitGuard extends UserLimitGuard {
  protected override readonly type = 'checkout';
}
