import { Controller, Get, Header, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  countries,
  countryListSchema,
  countryOfPath,
  countryPathSchema,
  markets,
  type ProductQuery,
  productDetailSchema,
  productIdSchema,
  productListSchema,
  productQuerySchema,
} from '@webstore/contracts';
import { Answers, Refuses } from '@webstore/nest-service';
import { InvalidRequest, NotFound } from '@webstore/problem-details';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { FunnelStage } from '../analytics/fact-recording.js';
import { ProductNotSoldHere } from './catalog.errors.js';
import { CatalogService } from './catalog.service.js';
import { PAGE_MEDIA_TYPE } from './kept-pages.js';

type CountryPath = z.output<typeof countryPathSchema>;

@ApiTags('Catalog')
@Controller()
export class CatalogController {
  constructor(private readonly catalog: CatalogService) {}

  @Get('countries')
  @Answers(200, countryListSchema)
  countries() {
    return countryList;
  }

  @Get(':country/products')
  @FunnelStage('browse_catalog')
  @Answers(200, productListSchema)
  @Refuses(InvalidRequest)
  @Header('content-type', PAGE_MEDIA_TYPE)
  list(
    @Param('country', { schema: countryPathSchema }) country: CountryPath,
    @Query({ schema: productQuerySchema }) query: ProductQuery,
    @Req() { url }: FastifyRequest,
  ) {
    return this.catalog.pageAt(url, countryOfPath(country), query);
  }

  @Get(':country/products/:id')
  @FunnelStage('view_product')
  @Answers(200, productDetailSchema)
  @Refuses(InvalidRequest, NotFound, ProductNotSoldHere)
  detail(
    @Param('country', { schema: countryPathSchema }) country: CountryPath,
    @Param('id', { schema: productIdSchema }) id: string,
  ) {
    return this.catalog.detail(countryOfPath(country), id);
  }
}

const countryList = {
  items: countries.map((code) => {
    const { name, currency, locale, taxInclusive, deliveryDays } = markets[code];
    const [least, most] = deliveryDays;
    return { code, name, currency, locale, tax_inclusive: taxInclusive, delivery_days: { least, most } };
  }),
};
