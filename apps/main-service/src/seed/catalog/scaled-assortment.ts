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

function wrapped<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}

/** The first palette from the product's own, moved on by `round`, that no neighbour has. */
function freePalette(own: Palette, round: number, taken: readonly (Palette | undefined)[]): Palette {
  const start = palettes.indexOf(own) + round;
  const turned = palettes.map((_, index) => wrapped(palettes, start + index));
  return turned.find((palette) => !taken.includes(palette)) ?? own;
}

/** The `round`-th variant of a product: a size for each eight rounds, and after four sizes a further edition. */
function variantOf(product: ScaledProduct, round: number, palette: Palette): ScaledProduct {
  const sized = Math.floor((round - 1) / palettes.length);
  const { name, scale } = wrapped(sizes, sized);
  const batch = Math.floor(sized / sizes.length) * palettes.length + ((round - 1) % palettes.length) + 1;
  return {
    ...product,
    id: `${product.id}-v${round}`,
    name: `${product.name}, ${name}, ${colourNames[palette]}, Edition ${batch}`,
    palette,
    usdMinor: Math.max(4_00, Math.round((product.usdMinor * scale) / 100) * 100),
    stock: (product.stock * 7 + round * 13) % 240,
    dimensions: product.dimensions.replace(/[\d.]+/g, (cm) => String(Math.round(Number(cm) * scale * 2) / 2)),
  };
}

/** One product of each category in turn: the order of the front page. */
function dealt(): ScaledProduct[] {
  const rows = Math.max(...assortment.map(({ products }) => products.length));
  return Array.from({ length: rows }, (_, row) =>
    assortment.flatMap(({ id, products }) =>
      products.slice(row, row + 1).map((product) => ({ ...product, categoryId: id })),
    ),
  ).flat();
}

/**
 * Yields `count` products, the same each time: the assortment, one of each category in turn, and beyond its size its
 * variants, for measurements. Ids and names are unique, every category keeps its share, and neighbours differ in
 * palette, on the whole as well as within their category.
 */
export function* scaleAssortment(count: number): Generator<ScaledProduct, void, undefined> {
  const originals = dealt();
  const lastOfCategory = new Map<string, Palette>();
  let last: Palette | undefined;
  for (let index = 0; index < count; index += 1) {
    const original = wrapped(originals, index);
    const round = Math.floor(index / originals.length);
    const palette = freePalette(original.palette, round, [last, lastOfCategory.get(original.categoryId)]);
    yield round === 0 ? original : variantOf(original, round, palette);
    lastOfCategory.set(original.categoryId, palette);
    last = palette;
  }
}
