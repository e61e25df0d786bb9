import { Inject, Injectable } from '@nestjs/common';
import type { Picture } from '@webstore/art';
import type { Country } from '@webstore/contracts';
import type pg from 'pg';
import { STORE } from '../backing.js';

export interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly dimensions: string;
  readonly category_id: string;
  readonly category_name: string;
  readonly inventory_policy: 'optimistic' | 'pessimistic';
  readonly on_hand: number;
  readonly amount_minor: number | null;
  readonly sold_in: Country[];
}

/** What a product's picture shows. */
export type Portrait = Pick<Picture, 'archetype' | 'palette' | 'dimensions'>;

const FIND = `
  SELECT product.id, product.name, product.description, product.dimensions, product.inventory_policy,
         category.id AS category_id, category.name AS category_name, stock.on_hand,
         (SELECT amount_minor FROM offer WHERE country = $1 AND product_id = product.id) AS amount_minor,
         ARRAY(SELECT country::text FROM offer WHERE product_id = product.id ORDER BY country) AS sold_in
  FROM product
  JOIN category ON category.id = product.category_id
  JOIN stock ON stock.product_id = product.id
  WHERE product.id = $2`;

@Injectable()
export class ProductsRepository {
  constructor(@Inject(STORE) private readonly store: pg.Pool) {}

  /** The product; without an amount where the country does not have it. */
  async find(country: Country, id: string): Promise<ProductRow | undefined> {
    const { rows } = await this.store.query<ProductRow>({ name: 'product', text: FIND, values: [country, id] });
    return rows[0];
  }

  /** What the product's picture shows. */
  async findPortrait(id: string): Promise<Portrait | undefined> {
    const text = 'SELECT archetype, palette, dimensions FROM product WHERE id = $1';
    const { rows } = await this.store.query<Portrait>({ name: 'portrait', text, values: [id] });
    return rows[0];
  }
}
