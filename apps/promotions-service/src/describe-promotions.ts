import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeApi } from '@webstore/nest-service';

export function describePromotions(app: NestFastifyApplication): void {
  describeApi(app, {
    title: 'WebStore promotions',
    description: 'What an order gets taken off, and which coupons have been used.',
  });
}
