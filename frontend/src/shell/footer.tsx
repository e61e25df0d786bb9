import { markets } from '../countries/countries';
import { useCountry } from '../countries/use-country';
import { useText } from '../languages/language-context';
import { LanguageSelect } from './language-select';

export function Footer() {
  const { shell } = useText();
  const { country } = useCountry();
  return (
    <footer className="border-t border-line bg-sunken">
      <div className="page-width flex flex-wrap items-center gap-x-8 gap-y-2 py-10 text-sm text-ink-2">
        <p>{shell.footerLocal(markets[country].currency)}</p>
        <p>{shell.footerDelivery}</p>
        <p>{shell.footerStock}</p>
        <div className="-ml-3 md:ml-auto">
          <LanguageSelect />
        </div>
      </div>
    </footer>
  );
}
