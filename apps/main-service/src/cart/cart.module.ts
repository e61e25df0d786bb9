import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module.js';
import { ClientsModule } from '../clients/clients.module.js';
import { SuspiciousActivityModule } from '../security/suspicious-activity/suspicious-activity.module.js';
import { CartController } from './cart.controller.js';
import { CartRepository } from './cart.repository.js';
import { CartService } from './cart.service.js';
import { CartBadge } from './cart-badge.js';

@Module({
  imports: [CatalogModule, ClientsModule, SuspiciousActivityModule],
  controllers: [CartController],
  providers: [CartService, CartRepository, CartBadge],
  exports: [CartRepository, CartBadge],
})
export class CartModule {}
