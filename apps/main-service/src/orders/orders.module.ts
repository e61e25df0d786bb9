import { Module } from '@nestjs/common';
import { CancelOrder } from './cancel-order.js';
import { OrdersController } from './orders.controller.js';
import { OrdersRepository } from './orders.repository.js';
import { OrdersService } from './orders.service.js';

@Module({
  controllers: [OrdersController],
  providers: [OrdersService, OrdersRepository, CancelOrder],
})
export class OrdersModule {}
