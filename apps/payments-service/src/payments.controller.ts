import { Body, Controller, Get, HttpStatus, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import {
  type PaymentBody,
  type PaymentVoidBody,
  paymentBodySchema,
  paymentSchema,
  paymentVoidBodySchema,
  refundBodySchema,
  refundSchema,
} from '@webstore/contracts';
import { AlsoAnswers, Answers, Refuses } from '@webstore/nest-service';
import { InvalidRequest, NotFound, Unauthorized } from '@webstore/problem-details';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { IdempotencyKey, keyRefusals, NeedsIdempotencyKey } from './idempotency-key.js';
import { chargeOnWire, paymentOnWire } from './payment-row.js';
import { PaymentNotCaptured, ProviderUnavailable, RefundExceedsCapture } from './payments.errors.js';
import { PaymentsService } from './payments.service.js';
import { type RefundBody, RefundsService } from './refunds.service.js';
import { sayWhetherKnown } from './say-whether-known.js';
import { VoidingService } from './voiding/voiding.service.js';

const orderIdSchema = z.uuid();

@ApiBearerAuth()
@Refuses(InvalidRequest, Unauthorized)
@Controller('api/payments')
export class PaymentsController {
  constructor(
    @Inject(PaymentsService) private readonly payments: PaymentsService,
    @Inject(RefundsService) private readonly refunds: RefundsService,
    @Inject(VoidingService) private readonly voiding: VoidingService,
  ) {}

  /** Charges an order once, however often it is asked to. */
  @Post('process')
  @NeedsIdempotencyKey('The order id')
  @Answers(HttpStatus.OK, paymentSchema)
  @AlsoAnswers(HttpStatus.ACCEPTED, paymentSchema)
  @Refuses(...keyRefusals, InvalidRequest, ProviderUnavailable)
  async process(
    @IdempotencyKey() key: string,
    @Body({ schema: paymentBodySchema }) order: PaymentBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sayWhetherKnown(reply, chargeOnWire(await this.payments.process(key, order)));
  }

  @Get(':order_id')
  @Answers(HttpStatus.OK, paymentSchema)
  @Refuses(NotFound)
  async find(@Param('order_id', { schema: orderIdSchema }) orderId: string) {
    return paymentOnWire(await this.payments.find(orderId));
  }

  /** Sees to it that an order is not charged any more; one that has been answers succeeded and wants a refund. */
  @Post(':order_id/void')
  @Answers(HttpStatus.OK, paymentSchema)
  @AlsoAnswers(HttpStatus.ACCEPTED, paymentSchema)
  async void(
    @Param('order_id', { schema: orderIdSchema }) orderId: string,
    @Body({ schema: paymentVoidBodySchema }) order: PaymentVoidBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sayWhetherKnown(reply, paymentOnWire(await this.voiding.void(orderId, order)));
  }

  /** Gives money of a captured payment back, once per key. */
  @Post('refund')
  @NeedsIdempotencyKey('The key of the refund, as the order id, `refund` and a number')
  @Answers(HttpStatus.OK, refundSchema)
  @AlsoAnswers(HttpStatus.ACCEPTED, refundSchema)
  @Refuses(...keyRefusals, InvalidRequest, NotFound, PaymentNotCaptured, RefundExceedsCapture, ProviderUnavailable)
  async refund(
    @IdempotencyKey() key: string,
    @Body({ schema: refundBodySchema }) body: RefundBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return sayWhetherKnown(reply, await this.refunds.refund(key, body));
  }
}
