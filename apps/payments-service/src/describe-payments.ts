import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeApi } from '@webstore/nest-service';

export function describePayments(app: NestFastifyApplication): void {
  describeApi(app, {
    title: 'WebStore payments',
    description: 'One charge per order and its refunds, however often they are asked for.',
  });
}
