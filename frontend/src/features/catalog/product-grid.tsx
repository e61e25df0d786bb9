import type { ProductList } from '../../api/catalog';
import { Skeleton } from '../../ui/skeleton';
import { ProductTile } from './product-tile';

const EAGER = 4;

export function ProductGrid({ list }: { readonly list: ProductList }) {
  const names = new Map(list.categories.map(({ id, name }) => [id, name]));
  return (
    <ul className="product-grid">
      {list.items.map((product, index) => (
        <ProductTile
          key={product.id}
          product={product}
          category={names.get(product.category) ?? product.category}
          eager={index < EAGER}
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
