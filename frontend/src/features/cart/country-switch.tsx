import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError } from '../../api/api-error';
import { viewCart } from '../../api/cart';
import { findProduct } from '../../api/catalog';
import { session } from '../../api/session';
import { type Country, markets } from '../../countries/countries';
import { useLaterText } from '../../languages/later-texts';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Skeleton } from '../../ui/skeleton';
import type { CartLine } from './cart-lines';
import { useKeptCart } from './use-cart';

interface CountrySwitchProps {
  readonly to: Country;
  readonly onKeep: () => void;
  readonly onSwitch: () => void;
}

/** Before another country is shown: what that would do to the cart. */
export function CountrySwitch({ to, onKeep, onSwitch }: CountrySwitchProps) {
  const { cartPage: words } = useLaterText();
  const { name } = markets[to];
  const { country } = useKeptCart();
  return (
    <Dialog open title={words.switchTo(name)} onClose={onKeep}>
      <Effects to={to} />
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={onSwitch}>{words.switchNow(name)}</Button>
        <Button look="outline" onClick={onKeep}>
          {words.keepCountry(markets[country].name)}
        </Button>
      </div>
    </Dialog>
  );
}

function Effects({ to }: Pick<CountrySwitchProps, 'to'>) {
  const { cartPage: words } = useLaterText();
  const unsold = useUnsold(to);
  const lines = useKeptCart().lines.filter(({ quantity }) => quantity > 0);
  if (unsold === undefined) return <Skeleton className="mt-4 h-12 rounded-control" />;
  if (unsold === 'unknown') return <p className="mt-4">{words.switchUnknown}</p>;
  const kept = lines.filter(({ id }) => !unsold.includes(id));
  const lost = lines.filter(({ id }) => unsold.includes(id));
  return (
    <div className="mt-4 grid gap-4">
      {kept.length > 0 && <Affected title={words.repriced(kept.length)} lines={kept} />}
      {lost.length > 0 && <Affected title={words.notSold(lost.length, markets[to].name)} lines={lost} />}
    </div>
  );
}

function Affected({ title, lines }: { readonly title: string; readonly lines: readonly CartLine[] }) {
  return (
    <div>
      <p className="font-medium">{title}</p>
      <ul className="list-disc pl-5 text-ink-2">
        {lines.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

/** Ids of what the other country does not sell; undefined until it is known. */
function useUnsold(country: Country): readonly string[] | 'unknown' | undefined {
  const { lines } = useKeptCart();
  const queryClient = useQueryClient();
  const [unsold, setUnsold] = useState<readonly string[] | 'unknown'>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each country
  useEffect(() => {
    let isCurrent = true;
    const isSold = (id: string) =>
      queryClient
        .fetchQuery({
          queryKey: ['product', country, id],
          queryFn: ({ signal }) => findProduct(country, id, signal),
          staleTime: 60_000,
        })
        .then(() => true, isRefusedAsSold);
    const asked = session.isOpen()
      ? viewCart(country).then((cart) => cart.lines.filter((line) => !line.unit_price).map((line) => line.product_id))
      : Promise.all(lines.map(async ({ id }) => ((await isSold(id)) ? [] : [id]))).then((ids) => ids.flat());
    asked.then(
      (ids) => isCurrent && setUnsold(ids),
      () => isCurrent && setUnsold('unknown'),
    );
    return () => {
      isCurrent = false;
    };
  }, [country]);
  return unsold;
}

function isRefusedAsSold(error: unknown): boolean {
  if (error instanceof ApiError && error.kind === 'notFound') return false;
  throw error;
}
