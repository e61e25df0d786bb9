import type { ProductDetail } from '@webstore/contracts';

type View = ProductDetail['pictures'][number]['view'];

const descriptions: Record<View, (name: string) => string> = {
  'still-life': (name) => name,
  'close-up': (name) => `${name}, close up`,
  'in-scale': (name) => `${name} beside a ruler`,
};

/** The address of a product's picture, on this service; named by the id, so that a page can ask for it at once. */
export function pictureOf(productId: string, view: View = 'still-life'): string {
  return view === 'still-life' ? `/art/${productId}.svg` : `/art/${productId}.${view}.svg`;
}

export function picturesOf(productId: string, name: string): ProductDetail['pictures'] {
  return (['still-life', 'close-up', 'in-scale'] as const).map((view) => ({
    view,
    src: pictureOf(productId, view),
    alt: descriptions[view](name),
  }));
}
