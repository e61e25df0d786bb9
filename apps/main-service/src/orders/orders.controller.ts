import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { cancelledOrderSchema, orderListQuerySchema, orderListSchema, orderSchema } from '@webstore/contracts';
import { Answers, Refuses } from '@webstore/nest-service';
import { InvalidRequest, NotFound } from '@webstore/problem-details';
import { z } from 'zod';
import { NeedsIdempotencyKey } from '../idempotency/idempotency-key.js';
import { Idempotent } from '../idempotency/idempotent.js';
import { Authenticated, ShopperId } from '../security/authentication/authenticated.js';
import { OrderNotCancellable } from './orders.errors.js';
import { OrdersService } from './orders.service.js';

const orderIdSchema = z.uuid();

@ApiTags('Orders')
@Authenticated()
@Controller('orders')
export class OrdersController {
  constructor(private readonly orders: OrdersService) {}

  @Get()
  @Answers(200, orderListSchema)
  @Refuses(InvalidRequest)
  list(
    @ShopperId() shopperId: string,
    @Query({ schema: orderListQuerySchema }) query: z.output<typeof orderListQuerySchema>,
  ) {
    return this.orders.list(shopperId, query.limit, query.cursor);
  }

  @Get(':id')
  @Answers(200, orderSchema)
  @Refuses(InvalidRequest, NotFound)
  detail(@ShopperId() shopperId: string, @Param('id', { schema: orderIdSchema }) id: string) {
    return this.orders.detail(shopperId, id);
  }

  /** Cancels an order that has not been shipped and refunds it in full. */
  @Post(':id/cancel')
  @NeedsIdempotencyKey()
  @Idempotent({ required: true, at: '/orders/:id' })
  @Answers(200, cancelledOrderSchema)
  @Refuses(InvalidRequest, NotFound, OrderNotCancellable)
  cancel(@ShopperId() shopperId: string, @Param('id', { schema: orderIdSchema }) id: string) {
    return this.orders.cancel(shopperId, id);
  }
}
