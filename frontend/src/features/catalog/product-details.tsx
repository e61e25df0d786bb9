import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { priceText } from '../../countries/price';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { recordEvent } from '../../telemetry/signals';
import { InfoIcon, ReturnIcon, TruckIcon } from '../../ui/icons';
import { Link } from '../../ui/link';
import { PageTitle } from '../../ui/page-title';
import { Price } from '../../ui/price';
import { BuyBox } from '../cart/buy-box';
import { Breadcrumb } from './breadcrumb';
import { Gallery } from './gallery';
import { StockLine } from './stock-line';
import type { KnownProduct } from './use-product';

/** What is not bought with: it comes a moment after the product, in one file. */
const later = () => import('./product-later');
const AlsoOnTheShelf = lazy(async () => ({ default: (await later()).AlsoOnTheShelf }));
const BuyBar = lazy(async () => ({ default: (await later()).BuyBar }));
const FactTable = lazy(async () => ({ default: (await later()).FactTable }));
const ProductHead = lazy(async () => ({ default: (await later()).ProductHead }));

interface ProductProps {
  readonly product: KnownProduct;
}

export function ProductDetails({ product }: ProductProps) {
  const { detail } = product;
  const buyBox = useRef<HTMLDivElement>(null);
  useViewEvent(product);
  return (
    <article className="pt-6">
      <Breadcrumb category={product.category} />
      <div className="mt-2 grid gap-8 lg:grid-cols-[1.15fr_1fr] lg:gap-16">
        <Gallery name={product.name} pictures={detail?.pictures ?? [{ view: 'still-life', src: product.picture }]} />
        <div className="lg:sticky lg:top-28 lg:self-start lg:pt-8">
          <PageTitle title={product.name} />
          <PriceLines price={product.price} />
          {detail && (
            <p lang="en" className="mt-6 max-w-prose text-lg text-pretty text-ink-2">
              {detail.description}
            </p>
          )}
          <div className="mt-6 grid min-h-26 content-start gap-2">{detail && <Promises product={detail} />}</div>
          <div ref={buyBox}>
            <BuyBox item={product} />
          </div>
          <Suspense>{detail && <FactTable product={detail} category={product.category.name} />}</Suspense>
        </div>
      </div>
      <Suspense>
        {detail && <ProductHead product={detail} />}
        {detail && <AlsoOnTheShelf product={product} />}
        <BuyBar after={buyBox} product={product} />
      </Suspense>
    </article>
  );
}

function useViewEvent({ id, category }: KnownProduct): void {
  useEffect(() => recordEvent('view_product', { product_id: id, category: category.id }), [id, category.id]);
}

/** The price; one that has changed since it was first shown here says so. */
function PriceLines({ price }: Pick<KnownProduct, 'price'>) {
  const { catalog } = useText();
  const { country, taxInclusive } = useCountry();
  const [first] = useState(price);
  return (
    <>
      <p className="mt-4 text-2xl">
        <Price price={price} />
      </p>
      <div role="status">
        {first.amount_minor !== price.amount_minor && (
          <p className="mt-1 flex items-center gap-2 text-warn">
            <InfoIcon />
            {catalog.priceChanged(priceText(first, country))}
          </p>
        )}
      </div>
      <p className="mt-1 text-sm text-ink-2">{taxInclusive ? catalog.taxIncluded : catalog.freeDelivery}</p>
    </>
  );
}

/** Stock, delivery and what happens if it is not wanted after all. */
function Promises({ product }: { readonly product: NonNullable<KnownProduct['detail']> }) {
  const { catalog } = useText();
  const { to } = useCountry();
  const { least, most } = product.delivery_days;
  return (
    <>
      <StockLine stock={product.stock} />
      <p className="flex items-center gap-2 text-ink-2">
        <TruckIcon />
        {catalog.deliveryDays(least, most)}
      </p>
      <p className="flex gap-2 text-ink-2">
        <ReturnIcon className="mt-0.5 size-5" />
        <span>
          {catalog.returns}{' '}
          <Link to={to('about/returns')} className="underline underline-offset-4">
            {catalog.returnsMore}
          </Link>
        </span>
      </p>
    </>
  );
}
