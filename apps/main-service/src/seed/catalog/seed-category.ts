import type { Archetype, Palette } from '@webstore/art';
import type { Country } from '@webstore/contracts';

export interface SeedProduct {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What its pictures show, and in which colours. */
  readonly archetype: Archetype;
  readonly palette: Palette;
  /** The price in the United States in cents; the other countries' prices follow from it. */
  readonly usdMinor: number;
  readonly stock: number;
  /** In cm, with the side named that the in-scale picture measures: "H 22 × W 24 cm". */
  readonly dimensions: string;
  readonly notSoldIn?: readonly Country[];
  /** Limited editions: never sold beyond their stock. */
  readonly inventoryPolicy?: 'pessimistic';
}

export interface SeedCategory {
  readonly id: string;
  readonly name: string;
  readonly products: readonly SeedProduct[];
}
