import { Link } from 'react-router';
import { useCountry } from '../countries/use-country';

const NAME = 'WebStore';

export function Wordmark() {
  const { to } = useCountry();
  return (
    <Link to={to()} className="inline-flex min-h-11 items-center font-display text-2xl font-bold tracking-tight">
      {NAME}
      <span className="text-accent">{'.'}</span>
    </Link>
  );
}
