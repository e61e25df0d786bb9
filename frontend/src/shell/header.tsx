import { AccountLinks } from '../features/account/account-links';
import { AccountMenu } from '../features/account/account-menu';
import { CartLink } from '../features/cart/cart-link';
import { SearchForm } from '../features/catalog/search-form';
import { SearchToggle, useSearchRow } from '../features/catalog/search-toggle';
import { CountrySelect } from './country-select';
import { LanguageSelect } from './language-select';
import { MoreMenu } from './more-menu';
import { ThemeButton } from './theme-button';
import { Wordmark } from './wordmark';

/** 61 px high; on a phone, the search opens into a row of its own. */
export function Header() {
  const searchRow = useSearchRow();
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-paper/95">
      <div className="page-width flex h-15 items-center sm:gap-2 lg:gap-3">
        <div className="mr-auto">
          <Wordmark />
        </div>
        <div className="mx-auto w-full max-w-md max-sm:hidden">
          <SearchForm />
        </div>
        <SearchToggle {...searchRow} />
        <CountrySelect />
        <div className="flex items-center max-md:hidden">
          <ThemeButton />
          <AccountMenu />
        </div>
        <MoreMenu>
          <ThemeButton />
          <LanguageSelect />
          <AccountLinks />
        </MoreMenu>
        <CartLink />
      </div>
      {searchRow.isOpen && (
        <div className="page-width pb-3 sm:hidden">
          <SearchForm isCalled onLeave={searchRow.close} />
        </div>
      )}
    </header>
  );
}
