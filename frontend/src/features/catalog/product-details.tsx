import { Link } from 'react-router';
import type { ProductDetail } from '../../api/catalog';
import { useCountry } from '../../countries/use-country';
import { useText } from '../../languages/language-context';
import { TruckIcon } from '../../ui/icons';
import { PageTitle } from '../../ui/page-title';
import { Price } from '../../ui/price';
import { BuyBox } from '../cart/buy-box';
import { ProductPicture } from './product-picture';
import { StockLine } from './stock-line';

export function ProductDetails({ product }: { readonly product: ProductDetail }) {
  const { catalog } = useText();
  const { taxInclusive } = useCountry();
  const [stillLife] = product.pictures;
  const { least, most } = product.delivery_days;
  return (
    <article className="pt-6">
      <Breadcrumb category={product.category} />
      <div className="mt-2 grid gap-8 lg:grid-cols-[1.15fr_1fr] lg:gap-16">
        {stillLife && <ProductPicture picture={stillLife.src} alt={stillLife.alt} eager className="rounded-tile" />}
        <div className="lg:sticky lg:top-28 lg:self-start lg:pt-8">
          <PageTitle title={product.name} />
          <p className="mt-4 text-2xl">
            <Price price={product.price} />
          </p>
          <p className="mt-1 text-sm text-ink-2">{taxInclusive ? catalog.taxIncluded : catalog.taxExcluded}</p>
          <p className="mt-6 max-w-prose text-lg text-pretty text-ink-2">{product.description}</p>
          <StockLine stock={product.stock} />
          <p className="mt-2 flex items-center gap-2 text-ink-2">
            <TruckIcon />
            {catalog.deliveryDays(least, most)}
          </p>
          <BuyBox item={{ ...product, picture: stillLife?.src ?? '' }} />
          <dl className="mt-8 flex justify-between gap-4 border-t border-line pt-4">
            <dt className="text-ink-2">{catalog.dimensions}</dt>
            <dd>{product.dimensions}</dd>
          </dl>
        </div>
      </div>
    </article>
  );
}

function Breadcrumb({ category }: Pick<ProductDetail, 'category'>) {
  const { catalog } = useText();
  const { to } = useCountry();
  const step = 'inline-flex min-h-11 items-center underline underline-offset-4';
  return (
    <nav aria-label={catalog.breadcrumb} className="text-sm text-ink-2">
      <ol className="flex gap-4">
        <li>
          <Link to={to()} className={step}>
            {catalog.title}
          </Link>
        </li>
        <li>
          <Link to={`${to()}?category=${category.id}`} className={step}>
            {category.name}
          </Link>
        </li>
      </ol>
    </nav>
  );
}
