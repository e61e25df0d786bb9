import { type Palette, palettes } from '@webstore/art';
import { assortment, type SeedProduct } from './assortment.js';

export interface ScaledProduct extends SeedProduct {
  readonly categoryId: string;
}

const sizes = [
  { name: 'Small', scale: 0.75 },
  { name: 'Medium', scale: 1 },
  { name: 'Large', scale: 1.25 },
  { name: 'Extra Large', scale: 1.5 },
];

const colourNames: Readonly<Record<Palette, string>> = {
  clay: 'Terracotta',
  moss: 'Moss',
  sky: 'Sky',
  plum: 'Plum',
  sand: 'Ochre',
  stone: 'Slate',
  teal: 'Lagoon',
  ink: 'Midnight',
};

/** One product of each category in turn, so that the first hundred are spread like the first hundred thousand. */
function dealt(): ScaledProduct[] {
  const longest = Math.max(...assortment.map(({ products }) => products.length));
  return Array.from({ length: longest }, (_, row) =>
    assortment.flatMap(({ id, products }) =>
      products.slice(row, row + 1).map((product) => ({ ...product, categoryId: id })),
    ),
  ).flat();
}

function atWrap<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}

function nextPalette(palette: Palette, by: number): Palette {
  return atWrap(palettes, palettes.indexOf(palette) + by);
}

/** The `round`-th variant of a product: eight colours in four sizes, then the same again as a further edition. */
function variantOf(product: ScaledProduct, round: number): ScaledProduct {
  const palette = nextPalette(product.palette, round);
  const { name, scale } = atWrap(sizes, Math.floor((round - 1) / palettes.length));
  const edition = Math.floor((round - 1) / (palettes.length * sizes.length)) + 1;
  const suffix = edition > 1 ? `, Edition ${edition}` : '';
  return {
    ...product,
    id: `${product.id}-v${round}`,
    name: `${product.name}, ${name}, ${colourNames[palette]}${suffix}`,
    palette,
    usdMinor: Math.max(4_00, Math.round((product.usdMinor * scale) / 100) * 100),
    stock: (product.stock * 7 + round * 13) % 240,
    dimensions: product.dimensions.replace(/[\d.]+/g, (cm) => String(Math.round(Number(cm) * scale * 2) / 2)),
  };
}

/** Moves on to the next palette where a product would share one with the product before it. */
function unlike(product: ScaledProduct, before: ScaledProduct | undefined): ScaledProduct {
  return product.palette === before?.palette ? { ...product, palette: nextPalette(product.palette, 1) } : product;
}

/**
 * Yields `count` products for measurements, the same each time: the assortment first, then its variants. Ids and names
 * are unique, and every category has its share at any count.
 */
export function* scaleAssortment(count: number): Generator<ScaledProduct, void, undefined> {
  const originals = dealt();
  let before: ScaledProduct | undefined;
  for (let index = 0; index < count; index += 1) {
    const round = Math.floor(index / originals.length);
    const original = atWrap(originals, index);
    before = unlike(round === 0 ? original : variantOf(original, round), before);
    yield before;
  }
}
