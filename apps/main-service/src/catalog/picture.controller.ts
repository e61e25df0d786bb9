import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { drawPicture } from '@webstore/art';
import { Refuses } from '@webstore/nest-service';
import { InvalidRequest, NotFound } from '@webstore/problem-details';
import { z } from 'zod';
import { PageCache } from './page-cache.js';
import { type Portrait, ProductsRepository } from './products.repository.js';

const views = ['still-life', 'close-up', 'in-scale'] as const;

const fileSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+(\.(close-up|in-scale))?\.svg$/, 'must be a picture like copper-kettle.svg');

@ApiTags('Catalog')
@Controller('art')
export class PictureController {
  private readonly portraits = new PageCache<Portrait | undefined>(60_000, 1_000);

  constructor(private readonly products: ProductsRepository) {}

  /** A product's still life, drawn on demand. */
  @Get(':file')
  @ApiParam({ name: 'file', example: 'copper-kettle.svg' })
  @ApiOkResponse({ description: 'The picture', content: { 'image/svg+xml': { schema: { type: 'string' } } } })
  @Refuses(InvalidRequest, NotFound)
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=86400, stale-while-revalidate=604800')
  @Header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
  async draw(@Param('file', { schema: fileSchema }) file: string): Promise<string> {
    const [id = '', second] = file.split('.');
    const portrait = await this.portraits.get(id, () => this.products.findPortrait(id));
    if (!portrait) throw new NotFound('There is no such product.');
    return drawPicture({ ...portrait, view: views.find((view) => view === second) ?? 'still-life' });
  }
}
