import { Module } from '@nestjs/common';
import { CatalogController } from './catalog.controller.js';
import { CountedCatalog } from './catalog.metrics.js';
import { CatalogService } from './catalog.service.js';
import { KeptPages } from './kept-pages.js';
import { OffersRepository } from './offers.repository.js';
import { PictureController } from './picture.controller.js';
import { ProductsRepository } from './products.repository.js';

@Module({
  controllers: [CatalogController, PictureController],
  providers: [{ provide: CatalogService, useClass: CountedCatalog }, KeptPages, OffersRepository, ProductsRepository],
  exports: [CatalogService],
})
export class CatalogModule {}
