import { useNavigate } from 'react-router';
import { type Country, countries, markets } from '../countries/countries';
import { currencySign } from '../countries/price';
import { useCountry, useSamePageIn } from '../countries/use-country';
import { useText } from '../languages/language-context';
import { ChevronDownIcon, GlobeIcon } from '../ui/icons';
import { SelectOverlay } from '../ui/select-overlay';

/** Shows the same page in another country. */
export function CountrySelect() {
  const { shell } = useText();
  const { country } = useCountry();
  const samePageIn = useSamePageIn();
  const navigate = useNavigate();
  return (
    <SelectOverlay
      label={shell.country}
      value={country}
      onChange={({ target }) => void navigate(samePageIn(target.value as Country))}
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
  );
}
