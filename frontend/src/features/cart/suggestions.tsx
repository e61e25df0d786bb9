import { useQuery } from '@tanstack/react-query';
import { listProducts, type ProductCard } from '../../api/catalog';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { Link } from '../../ui/link';
import { Price } from '../../ui/price';
import { Thumbnail } from '../../ui/thumbnail';
import { AddButton } from './add-button';

const SUGGESTED = 3;

/** Three things to begin with: a list in the drawer and on a phone, pictures side by side where there is room. */
export function Suggestions() {
  const { cartPage: words } = useLaterText();
  const { country } = useCountry();
  const { data } = useQuery({
    queryKey: ['products', country, {}],
    queryFn: ({ signal }) => listProducts(country, {}, signal),
  });
  if (!data) return null;
  return (
    <section className="@container">
      <h2 className="font-semibold">{words.suggestions}</h2>
      <ul className="mt-2 @2xl:mt-4 @2xl:grid @2xl:max-w-5xl @2xl:grid-cols-3 @2xl:gap-6">
        {data.items.slice(0, SUGGESTED).map((product) => (
          <Suggestion key={product.id} product={product} />
        ))}
      </ul>
    </section>
  );
}

function Suggestion({ product }: { readonly product: ProductCard }) {
  const { to } = useCountry();
  return (
    <li className="flex items-center gap-4 border-b border-line py-3 @2xl:grid @2xl:grid-cols-[1fr_auto] @2xl:border-0 @2xl:py-0">
      <Thumbnail picture={product.picture} className="w-16 bg-sunken @2xl:col-span-2 @2xl:w-full @2xl:rounded-tile" />
      <div className="grow">
        <Link to={to(`p/${product.id}`)} className="font-medium underline-offset-4 hover:underline">
          {product.name}
        </Link>
        <p className="text-sm text-ink-2">
          <Price price={product.price} />
        </p>
      </div>
      <AddButton item={product} />
    </li>
  );
}
