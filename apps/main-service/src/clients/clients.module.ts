import { Module } from '@nestjs/common';
import { BreakerMetrics } from './clients.metrics.js';
import { InventoryClient } from './inventory.client.js';
import { PaymentsClient } from './payments.client.js';
import { PromotionsClient } from './promotions.client.js';

/** The services and third parties that the shop asks. */
@Module({
  providers: [InventoryClient, PaymentsClient, PromotionsClient, BreakerMetrics],
  exports: [InventoryClient, PaymentsClient, PromotionsClient],
})
export class ClientsModule {}
