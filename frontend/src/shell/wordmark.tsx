import { useCountry } from '../countries/use-country';
import { Link } from '../ui/link';

const NAME = 'WebStore';

/** The name of the shop; its first letter where there is no room for more. */
export function Wordmark() {
  const { to } = useCountry();
  return (
    <Link
      to={to()}
      aria-label={NAME}
      className="inline-flex min-h-11 min-w-11 items-center font-display text-2xl font-bold tracking-tight"
    >
      {NAME.slice(0, 1)}
      <span className="max-[359px]:hidden">{NAME.slice(1)}</span>
      <span className="text-accent">{'.'}</span>
    </Link>
  );
}
