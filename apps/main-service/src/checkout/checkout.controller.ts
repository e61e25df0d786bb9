import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CheckoutBody,
  checkoutBodySchema,
  type DirectOrderBody,
  directOrderBodySchema,
  placedOrderSchema,
} from '@webstore/contracts';
import { IdempotencyKeyInvalid, IdempotencyKeyMissing, KeyInFlight, KeyReused } from '@webstore/idempotency';
import { AlsoAnswers, Answers, Refuses } from '@webstore/nest-service';
import { InvalidRequest, NotFound } from '@webstore/problem-details';
import type { FastifyReply } from 'fastify';
import { FunnelStage } from '../analytics/fact-recording.js';
import { NeedsIdempotencyKey } from '../idempotency/idempotency-key.js';
import { send } from '../idempotency/send-answer.js';
import { Authenticated } from '../security/authentication/authenticated.js';
import { CheckoutLimitGuard } from '../security/rate-limit/checkout-limit.guard.js';
import { Caller } from './caller.js';
import {
  CartChanged,
  CartEmpty,
  CheckoutInProgress,
  CouponRefused,
  NotSoldHere,
  OutOfStock,
  PaymentDeclined,
  PaymentsUnavailable,
} from './checkout.errors.js';
import { CheckoutService } from './checkout.service.js';
import { cartOrder, directOrder } from './order-request.js';

const refusals = [
  ...[InvalidRequest, IdempotencyKeyMissing, IdempotencyKeyInvalid, CartEmpty, PaymentDeclined, NotFound],
  ...[
    CartChanged,
    CheckoutInProgress,
    OutOfStock,
    KeyInFlight,
    KeyReused,
    NotSoldHere,
    CouponRefused,
    PaymentsUnavailable,
  ],
];

@ApiTags('Checkout')
@Authenticated()
@NeedsIdempotencyKey()
@Controller()
export class CheckoutController {
  constructor(private readonly checkout: CheckoutService) {}

  /** Orders what is in the cart. */
  @Post(['checkout', 'orders/checkout'])
  @UseGuards(CheckoutLimitGuard)
  @FunnelStage('checkout_complete')
  @Answers(201, placedOrderSchema)
  @AlsoAnswers(202, placedOrderSchema)
  @Refuses(...refusals)
  async orderCart(
    @Caller() caller: Caller,
    @Body({ schema: checkoutBodySchema }) body: CheckoutBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return send(reply, await this.checkout.placeOrder(cartOrder(body, caller)));
  }

  /** Orders the items of the request; the cart stays as it is. */
  @Post('orders')
  @UseGuards(CheckoutLimitGuard)
  @FunnelStage('checkout_complete')
  @Answers(201, placedOrderSchema)
  @AlsoAnswers(202, placedOrderSchema)
  @Refuses(...refusals)
  async orderItems(
    @Caller() caller: Caller,
    @Body({ schema: directOrderBodySchema }) body: DirectOrderBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return send(reply, await this.checkout.placeOrder(directOrder(body, caller)));
  }
}
