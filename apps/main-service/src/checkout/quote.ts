import { Injectable, Logger } from '@nestjs/common';
import { type Country, moneyOf, moneyOnWire, type PromotionCheck } from '@webstore/contracts';
import { CallFailed } from '@webstore/http-client';
import { allocate, type Money, subtract, times, toUsd, usdMicrosOf, zero } from '@webstore/money';
import { DeadlineExceeded } from '@webstore/nest-service';
import { InventoryClient } from '../clients/inventory.client.js';
import { PromotionsClient } from '../clients/promotions.client.js';
import type { Basket, BasketLine } from './basket.js';
import { CouponRefused } from './checkout.errors.js';
import { orderIdOf } from './order-id.js';
import type { OrderRequest } from './order-request.js';

/** What the order will say: every price, the discount shared over the lines, the total and its worth in dollars. */
export interface Quote {
  readonly orderId: string;
  readonly lines: readonly QuotedLine[];
  readonly subtotal: Money;
  readonly discount: Money;
  readonly total: Money;
  readonly promoCode: string | null;
  readonly couponIsHeld: boolean;
  readonly usdMicros: number;
  readonly totalUsd: Money;
  readonly cartVersion: number | null;
}

export interface QuotedLine extends BasketLine {
  readonly discount: Money;
  readonly total: Money;
}

type Asked = Pick<OrderRequest, 'shopperId' | 'country' | 'coupon' | 'route' | 'idempotencyKey'>;

@Injectable()
export class Quotes {
  private readonly logger = new Logger(Quotes.name);

  constructor(
    private readonly promotions: PromotionsClient,
    private readonly inventory: InventoryClient,
  ) {}

  /**
   * Prices a basket. A coupon's use is held under the order's id; an answer that stays out costs the shopper
   * the discount, never the order. @throws CouponRefused; DeadlineExceeded where it was the shopper who could not wait
   */
  async make(asked: Asked, basket: Basket): Promise<Quote> {
    const orderId = orderIdOf(asked, basket.cartVersion);
    const [offer] = await Promise.all([
      this.bestOffer(asked, basket.subtotal, orderId),
      this.warnOfShortages(basket.lines, asked.country),
    ]);
    if (asked.coupon && offer?.coupon_refused && offer.coupon_refused !== 'worth_less') {
      throw new CouponRefused(asked.coupon, offer.coupon_refused);
    }
    return quoteOf(orderId, basket, offer, asked.coupon);
  }

  private async bestOffer(asked: Asked, subtotal: Money, orderId: string): Promise<PromotionCheck | undefined> {
    const { shopperId: user_id, country, coupon } = asked;
    const held = coupon === undefined ? {} : { coupon, order_id: orderId };
    try {
      return await this.promotions.check({ user_id, country, amount: moneyOnWire(subtotal), ...held });
    } catch (error) {
      if (error instanceof CallFailed && error.reason === 'deadline') throw new DeadlineExceeded();
      this.logger.warn({
        message: 'An order goes without a discount: promotions did not answer',
        order_id: orderId,
        error: String(error),
      });
      return undefined;
    }
  }

  private async warnOfShortages(lines: readonly BasketLine[], country: Country): Promise<void> {
    await Promise.all(lines.map((line) => this.warnOfShortage(line, country)));
  }

  private async warnOfShortage({ productId, quantity }: BasketLine, country: Country): Promise<void> {
    const facts = { product_id: productId, quantity, country };
    try {
      const available = await this.inventory.isAvailable(productId, quantity, country);
      if (!available) this.logger.warn({ message: 'The warehouses are short of an item', ...facts });
    } catch (error) {
      this.logger.warn({ message: 'The stock of an item is not known', ...facts, error: String(error) });
    }
  }
}

function quoteOf(
  orderId: string,
  basket: Basket,
  offer: PromotionCheck | undefined,
  coupon: string | undefined,
): Quote {
  const discount = offer ? moneyOf(offer.discount) : zero(basket.subtotal.currency);
  const total = subtract(basket.subtotal, discount);
  const promoCode = offer?.promo_code ?? null;
  return {
    orderId,
    lines: shareDiscount(basket.lines, discount),
    subtotal: basket.subtotal,
    discount,
    total,
    promoCode,
    couponIsHeld: coupon !== undefined && promoCode === coupon,
    usdMicros: usdMicrosOf(total.currency),
    totalUsd: toUsd(total),
    cartVersion: basket.cartVersion,
  };
}

function shareDiscount(lines: readonly BasketLine[], discount: Money): QuotedLine[] {
  const amounts = lines.map(({ unit, quantity }) => times(unit, quantity));
  const shares = allocate(
    discount,
    amounts.map(({ amountMinor }) => amountMinor),
  );
  return lines.map((line, index) => {
    const share = shares[index] ?? zero(discount.currency);
    return { ...line, discount: share, total: subtract(times(line.unit, line.quantity), share) };
  });
}
