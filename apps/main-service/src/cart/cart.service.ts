import { Injectable, Logger } from '@nestjs/common';
import { type Cart, type Country, markets, moneyOf, moneyOnWire, type Price, priceOf } from '@webstore/contracts';
import { add, type Money, money, subtract, times, zero } from '@webstore/money';
import { NotFound } from '@webstore/problem-details';
import { CatalogService } from '../catalog/catalog.service.js';
import { pictureOf } from '../catalog/pictures.js';
import { PromotionsClient } from '../clients/promotions.client.js';
import { CartFull, NotInCart } from './cart.errors.js';
import { type CartLine, CartRepository } from './cart.repository.js';
import { CartBadge } from './cart-badge.js';

export interface CartAddition {
  readonly productId: string;
  readonly quantity: number;
  readonly country: Country;
}

/** What a shopper means to buy. Prices are always those of now; stock is never asked. */
@Injectable()
export class CartService {
  private readonly logger = new Logger(CartService.name);

  constructor(
    private readonly carts: CartRepository,
    private readonly badge: CartBadge,
    private readonly catalog: CatalogService,
    private readonly promotions: PromotionsClient,
  ) {}

  /** @throws NotFound, ProductNotSoldHere, CartFull */
  async add(customerId: string, { productId, quantity, country }: CartAddition): Promise<number> {
    const added = await this.carts.add(customerId, productId, quantity, country);
    if ('itemCount' in added) return this.shown(customerId, added.itemCount);
    if (added.refused === 'full') throw new CartFull();
    await this.catalog.detail(country, productId);
    throw new NotFound('There is no such product.');
  }

  /** @throws NotInCart */
  async setQuantity(customerId: string, productId: string, quantity: number): Promise<number> {
    return this.changed(customerId, productId, await this.carts.setQuantity(customerId, productId, quantity));
  }

  /** @throws NotInCart */
  async remove(customerId: string, productId: string): Promise<number> {
    return this.changed(customerId, productId, await this.carts.remove(customerId, productId));
  }

  async empty(customerId: string): Promise<number> {
    return this.shown(customerId, await this.carts.empty(customerId));
  }

  async view(customerId: string, country: Country, coupon?: string): Promise<Cart> {
    const { lines } = await this.carts.read(customerId, country);
    const subtotal = lines.reduce((sum, line) => add(sum, lineTotalOf(line, country)), zero(markets[country].currency));
    const discount = await this.previewDiscount({ customerId, country, subtotal, coupon });
    const total = discount ? subtract(subtotal, moneyOf(discount.amount)) : subtotal;
    const [least, most] = markets[country].deliveryDays;
    return {
      country,
      lines: lines.map((line) => lineOf(line, country)),
      item_count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      subtotal: priceOf(subtotal, country),
      discount,
      total: priceOf(total, country),
      delivery: { price: priceOf(zero(subtotal.currency), country), days: { least, most } },
    };
  }

  private async previewDiscount({ customerId, country, subtotal, coupon }: Preview): Promise<Cart['discount']> {
    if (subtotal.amountMinor === 0) return null;
    const asked = { user_id: customerId, country, amount: moneyOnWire(subtotal), ...(coupon && { coupon }) };
    try {
      const { discount, promo_code, coupon_refused } = await this.promotions.check(asked);
      return { amount: priceOf(moneyOf(discount), country), promo_code, coupon_refused };
    } catch {
      this.logger.warn({ message: 'A cart is shown without a discount: promotions did not answer', country });
      return null;
    }
  }

  private changed(customerId: string, productId: string, itemCount: number | undefined): number {
    if (itemCount === undefined) throw new NotInCart(productId);
    return this.shown(customerId, itemCount);
  }

  private shown(customerId: string, itemCount: number): number {
    this.badge.show(customerId, itemCount);
    return itemCount;
  }
}

interface Preview {
  readonly customerId: string;
  readonly country: Country;
  readonly subtotal: Money;
  readonly coupon: string | undefined;
}

function unitPriceOf({ amount_minor }: CartLine, country: Country): Money | undefined {
  return amount_minor === null ? undefined : money(amount_minor, markets[country].currency);
}

function lineTotalOf(line: CartLine, country: Country): Money {
  const unit = unitPriceOf(line, country);
  return unit ? times(unit, line.quantity) : zero(markets[country].currency);
}

function lineOf(line: CartLine, country: Country): Cart['lines'][number] {
  const unit = unitPriceOf(line, country);
  const shown = (amount: Money | undefined): Price | null => (amount ? priceOf(amount, country) : null);
  return {
    product_id: line.product_id,
    name: line.name,
    picture: pictureOf(line.product_id),
    quantity: line.quantity,
    unit_price: shown(unit),
    line_total: shown(unit && times(unit, line.quantity)),
  };
}
