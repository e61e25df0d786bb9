import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Country, countries, markets } from '../countries/countries';
import { currencySign } from '../countries/price';
import { useCountry, useSamePageIn } from '../countries/use-country';
import { useCartCount } from '../features/cart/use-cart';
import { useText } from '../languages/language-context';
import { ChevronDownIcon, GlobeIcon } from '../ui/icons';
import { SelectOverlay } from '../ui/select-overlay';

const CountrySwitch = lazy(async () => ({ default: (await import('../features/cart/country-switch')).CountrySwitch }));

/** Shows the same page in another country; with a cart, only after saying what becomes of it. */
export function CountrySelect() {
  const { shell } = useText();
  const { country } = useCountry();
  const samePageIn = useSamePageIn();
  const navigate = useNavigate();
  const hasCart = useCartCount() > 0;
  const [wanted, want] = useState<Country>();
  const go = (to: Country) => {
    want(undefined);
    void navigate(samePageIn(to));
  };
  return (
    <>
      <SelectOverlay
        label={shell.country}
        value={country}
        onChange={({ target }) => (hasCart ? want : go)(target.value as Country)}
        shown={
          <>
            <GlobeIcon className="size-5 max-sm:hidden" />
            <span className="lg:hidden">{`${country} · ${currencySign(country)}`}</span>
            <span className="max-lg:hidden">{`${markets[country].name} · ${markets[country].currency}`}</span>
            <ChevronDownIcon className="size-4 max-sm:hidden" />
          </>
        }
      >
        {countries.map((code) => (
          <option key={code} value={code}>
            {`${markets[code].name} · ${markets[code].currency}`}
          </option>
        ))}
      </SelectOverlay>
      {wanted && (
        <Suspense>
          <CountrySwitch to={wanted} onKeep={() => want(undefined)} onSwitch={() => go(wanted)} />
        </Suspense>
      )}
    </>
  );
}
