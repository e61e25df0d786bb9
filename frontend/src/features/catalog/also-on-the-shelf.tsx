import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { listProducts, type ProductCard } from '../../api/catalog';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { Link } from '../../ui/link';
import { AddButton } from '../cart/add-button';
import { ProductPicture } from './product-picture';
import { ProductTile } from './product-tile';
import { keepSeen, type SeenProduct, seenProducts } from './seen-products';
import { useCategoryName } from './use-category-name';
import type { KnownProduct } from './use-product';

const SHOWN = 4;

/** Below a product: others of its category, and what was looked at before. */
export function AlsoOnTheShelf({ product }: { readonly product: KnownProduct }) {
  const { catalog } = useText();
  const { country } = useCountry();
  const category = product.category.id;
  const { data } = useQuery({
    queryKey: ['products', country, { category, limit: SHOWN + 1 }],
    queryFn: ({ signal }) => listProducts(country, { category, limit: SHOWN + 1 }, signal),
  });
  const others = data?.items.filter(({ id }) => id !== product.id).slice(0, SHOWN) ?? [];
  return (
    <>
      {others.length > 0 && <Row title={catalog.moreIn(product.category.name)} items={others} />}
      <RecentlySeen product={product} />
    </>
  );
}

/** Products in one row, which a phone swipes. */
export function Row({ title, items }: { readonly title: string; readonly items: readonly ProductCard[] }) {
  const nameOf = useCategoryName();
  return (
    <section className="mt-20">
      <h2 className="font-display text-h2 font-semibold">{title}</h2>
      <ul className="product-row bleed mt-6 gutter">
        {items.map((item) => (
          <ProductTile
            key={item.id}
            product={item}
            category={nameOf(item.category)}
            action={<AddButton item={item} />}
          />
        ))}
      </ul>
    </section>
  );
}

function RecentlySeen({ product }: { readonly product: KnownProduct }) {
  const { catalog } = useText();
  const { country, to } = useCountry();
  const { id, name, picture } = product;
  const [seen] = useState(() => seenProducts(country).filter((other) => other.id !== id));
  useEffect(() => keepSeen(country, { id, name, picture }), [country, id, name, picture]);
  if (seen.length === 0) return null;
  return (
    <section className="mt-16">
      <h2 className="font-display text-h2 font-semibold">{catalog.recentlySeen}</h2>
      <ul className="bleed mt-6 flex gap-4 overflow-x-auto gutter pb-2">
        {seen.map((other: SeenProduct) => (
          <li key={other.id} className="relative w-28 shrink-0">
            <ProductPicture picture={other.picture} alt="" className="rounded-control" />
            <Link
              to={to(`p/${other.id}`)}
              className="mt-2 block text-sm font-medium underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              {other.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
