import { z } from 'zod';
import { countrySchema } from './countries.js';
import { priceSchema } from './money.js';
import { lineSchema } from './text.js';

export const productIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a product id like copper-kettle')
  .max(80);

export const sortOrders = ['featured', 'price-asc', 'price-desc', 'newest', 'name'] as const;

export const productQuerySchema = z.strictObject({
  q: lineSchema(0, 80).exactOptional(),
  category: productIdSchema.exactOptional(),
  min_price: z.coerce.number().int().min(0).max(1e12).exactOptional().describe('In the minor unit of the country'),
  max_price: z.coerce.number().int().min(0).max(1e12).exactOptional().describe('In the minor unit of the country'),
  sort: z.enum(sortOrders).default('featured'),
  cursor: z.string().max(400).exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
});

export const pictureSchema = z
  .strictObject({ view: z.enum(['still-life', 'close-up', 'in-scale']), src: z.string(), alt: z.string() })
  .meta({ id: 'Picture' });

export const productCardSchema = z
  .strictObject({
    id: productIdSchema,
    name: z.string(),
    category: z.string(),
    price: priceSchema,
    picture: z.string(),
    limited_edition: z.boolean(),
  })
  .meta({ id: 'ProductCard' });

export const productListSchema = z
  .strictObject({
    items: z.array(productCardSchema),
    next_cursor: z.string().nullable(),
    total: z
      .int()
      .describe('How many match, or as many as were looked at where there may be more: total_relation is then gte'),
    total_relation: z.enum(['eq', 'gte']),
    categories: z.array(z.strictObject({ id: z.string(), name: z.string(), count: z.int() })),
  })
  .meta({ id: 'ProductList' });

export const stockSchema = z
  .strictObject({
    level: z
      .enum(['in-stock', 'low', 'restocking'])
      .describe('Information only: a product can be ordered at any level'),
    quantity: z.int().min(0).describe('Units on hand, 0 when restocking'),
  })
  .meta({ id: 'Stock' });

export const productDetailSchema = z
  .strictObject({
    id: productIdSchema,
    name: z.string(),
    description: z.string(),
    dimensions: z.string(),
    category: z.strictObject({ id: z.string(), name: z.string() }),
    price: priceSchema,
    pictures: z.array(pictureSchema),
    limited_edition: z.boolean(),
    stock: stockSchema,
    sold_in: z.array(countrySchema),
    delivery_days: z.strictObject({ least: z.int(), most: z.int() }),
  })
  .meta({ id: 'ProductDetail' });

export type ProductQuery = z.output<typeof productQuerySchema>;
export type ProductCard = z.output<typeof productCardSchema>;
export type ProductList = z.output<typeof productListSchema>;
export type ProductDetail = z.output<typeof productDetailSchema>;
