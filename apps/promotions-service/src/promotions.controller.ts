import { Body, Controller, Delete, HttpStatus, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import {
  couponUseSchema,
  type PromotionCheck,
  type PromotionCheckBody,
  promotionCheckBodySchema,
  promotionCheckSchema,
} from '@webstore/contracts';
import { Answers, Refuses } from '@webstore/nest-service';
import { InvalidRequest, Unauthorized } from '@webstore/problem-details';
import { z } from 'zod';
import { CouponUsesRepository } from './coupon-uses.repository.js';
import { PromotionsService } from './promotions.service.js';

const orderIdSchema = z.uuid();

@ApiBearerAuth()
@Refuses(InvalidRequest, Unauthorized)
@Controller('api/promotions')
export class PromotionsController {
  constructor(
    @Inject(PromotionsService) private readonly promotions: PromotionsService,
    @Inject(CouponUsesRepository) private readonly uses: CouponUsesRepository,
  ) {}

  @Post('check')
  @Answers(HttpStatus.OK, promotionCheckSchema)
  check(@Body({ schema: promotionCheckBodySchema }) order: PromotionCheckBody): Promise<PromotionCheck> {
    return this.promotions.check(order);
  }

  @Post('uses/:order_id/confirm')
  @Answers(HttpStatus.OK, couponUseSchema)
  async confirm(@Param('order_id', { schema: orderIdSchema }) orderId: string) {
    return { order_id: orderId, status: await this.uses.confirm(orderId) };
  }

  @Delete('uses/:order_id')
  @Answers(HttpStatus.OK, couponUseSchema)
  async release(@Param('order_id', { schema: orderIdSchema }) orderId: string) {
    return { order_id: orderId, status: await this.uses.release(orderId) };
  }
}
