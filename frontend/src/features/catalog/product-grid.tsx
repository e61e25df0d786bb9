import type { Ref } from 'react';
import type { ProductCard, ProductList } from '../../api/catalog';
import { Skeleton } from '../../ui/skeleton';
import { AddButton } from '../cart/add-button';
import { ProductTile } from './product-tile';
import { useCategoryName } from './use-category-name';

const EAGER = 4;

interface ProductGridProps {
  readonly items: readonly ProductCard[];
  /** As the API names them. */
  readonly categories?: ProductList['categories'] | undefined;
  readonly ref?: Ref<HTMLUListElement>;
}

export function ProductGrid({ items, categories, ref }: ProductGridProps) {
  const nameOf = useCategoryName(categories);
  return (
    <ul ref={ref} className="product-grid">
      {items.map((product, index) => (
        <ProductTile
          key={product.id}
          product={product}
          category={nameOf(product.category)}
          eager={index < EAGER}
          action={<AddButton item={product} />}
        />
      ))}
    </ul>
  );
}

/** The grid before its products are there. */
export function ProductGridSkeleton() {
  return (
    <div className="product-grid">
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((place) => (
        <div key={place}>
          <Skeleton className="aspect-4/5 rounded-tile" />
          <Skeleton className="mt-3 h-6 w-2/3 rounded-control" />
          <Skeleton className="mt-1 h-5 w-1/3 rounded-control" />
        </div>
      ))}
    </div>
  );
}
