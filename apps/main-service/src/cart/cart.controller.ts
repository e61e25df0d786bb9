import { Body, Controller, Delete, Get, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  cartAddBodySchema,
  cartBadgeSchema,
  cartQuerySchema,
  cartSchema,
  cartSetBodySchema,
  productIdSchema,
} from '@webstore/contracts';
import { Answers, Refuses } from '@webstore/nest-service';
import { InvalidRequest, NotFound } from '@webstore/problem-details';
import type { z } from 'zod';
import { FunnelStage } from '../analytics/fact-recording.js';
import { ProductNotSoldHere } from '../catalog/catalog.errors.js';
import { Idempotent } from '../idempotency/idempotent.js';
import { Authenticated, ShopperId } from '../security/authentication/authenticated.js';
import { CartFull, NotInCart } from './cart.errors.js';
import { CartService } from './cart.service.js';
import { ReportCouponGuesses } from './report-coupon-guesses.js';

@ApiTags('Cart')
@Authenticated()
@Controller('cart')
export class CartController {
  constructor(private readonly cart: CartService) {}

  @Get()
  @UseInterceptors(ReportCouponGuesses)
  @Answers(200, cartSchema)
  @Refuses(InvalidRequest)
  view(@ShopperId() shopperId: string, @Query({ schema: cartQuerySchema }) query: z.output<typeof cartQuerySchema>) {
    return this.cart.view(shopperId, query.country, query.coupon);
  }

  @Idempotent({ at: '/cart' })
  @Post('add')
  @FunnelStage('add_to_cart')
  @Answers(200, cartBadgeSchema)
  @Refuses(InvalidRequest, NotFound, ProductNotSoldHere, CartFull)
  async add(
    @ShopperId() shopperId: string,
    @Body({ schema: cartAddBodySchema }) body: z.output<typeof cartAddBodySchema>,
  ) {
    const { product_id: productId, quantity, country } = body;
    return { item_count: await this.cart.add(shopperId, { productId, quantity, country }) };
  }

  @Idempotent({ at: '/cart' })
  @Patch('items/:product_id')
  @Answers(200, cartBadgeSchema)
  @Refuses(InvalidRequest, NotInCart)
  async setQuantity(
    @ShopperId() shopperId: string,
    @Param('product_id', { schema: productIdSchema }) productId: string,
    @Body({ schema: cartSetBodySchema }) body: z.output<typeof cartSetBodySchema>,
  ) {
    return { item_count: await this.cart.setQuantity(shopperId, productId, body.quantity) };
  }

  @Idempotent({ at: '/cart' })
  @Delete('items/:product_id')
  @Answers(200, cartBadgeSchema)
  @Refuses(InvalidRequest, NotInCart)
  async remove(@ShopperId() shopperId: string, @Param('product_id', { schema: productIdSchema }) productId: string) {
    return { item_count: await this.cart.remove(shopperId, productId) };
  }

  @Idempotent({ at: '/cart' })
  @Delete()
  @Answers(200, cartBadgeSchema)
  async empty(@ShopperId() shopperId: string) {
    return { item_count: await this.cart.empty(shopperId) };
  }
}
