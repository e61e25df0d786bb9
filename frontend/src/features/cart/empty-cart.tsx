import { useQuery } from '@tanstack/react-query';
import { pictureAddress } from '../../api/address';
import { listProducts } from '../../api/catalog';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { Button, ButtonLink } from '../../ui/button';
import { Link } from '../../ui/link';
import { Price } from '../../ui/price';
import { AddButton } from './add-button';

const SUGGESTED = 3;

/** An empty cart, and three things that could be in it. */
export function EmptyCart({ onKeepShopping }: { readonly onKeepShopping?: () => void }) {
  const { cartPage: words } = useLaterText();
  const { to } = useCountry();
  return (
    <div className="grid gap-6 overflow-y-auto pt-4">
      <p className="text-lg text-ink-2">{words.empty}</p>
      <Suggestions />
      {onKeepShopping ? (
        <Button look="outline" onClick={onKeepShopping} className="justify-self-start">
          {words.keepShopping}
        </Button>
      ) : (
        <ButtonLink look="outline" to={to()} className="justify-self-start">
          {words.keepShopping}
        </ButtonLink>
      )}
    </div>
  );
}

function Suggestions() {
  const { cartPage: words } = useLaterText();
  const { country, to } = useCountry();
  const { data } = useQuery({
    queryKey: ['products', country, {}],
    queryFn: ({ signal }) => listProducts(country, {}, signal),
  });
  if (!data) return null;
  return (
    <section className="max-w-xl">
      <h2 className="font-semibold">{words.suggestions}</h2>
      <ul className="mt-2">
        {data.items.slice(0, SUGGESTED).map((product) => (
          <li key={product.id} className="flex items-center gap-4 border-b border-line py-3">
            <img
              src={pictureAddress(product.picture)}
              alt=""
              width={64}
              height={80}
              className="aspect-4/5 w-16 rounded-control bg-sunken"
            />
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
        ))}
      </ul>
    </section>
  );
}
