import { Injectable } from '@nestjs/common';
import type { Country, ProductDetail } from '@webstore/contracts';
import { count, orOther } from '@webstore/telemetry';
import { CatalogService } from './catalog.service.js';

/** Counts the product pages that are shown. */
@Injectable()
export class CountedCatalog extends CatalogService {
  override async detail(country: Country, id: string): Promise<ProductDetail> {
    const shown = await super.detail(country, id);
    const category = orOther('webstore.products.detail_views', 'category', shown.category.id);
    count('webstore.products.detail_views', { country, product_id: id, category });
    return shown;
  }
}
