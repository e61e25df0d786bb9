import { AccountLinks } from '../features/account/account-links';
import { AccountMenu } from '../features/account/account-menu';
import { CartLink } from '../features/cart/cart-link';
import { SearchForm } from '../features/catalog/search-form';
import { CountrySelect } from './country-select';
import { LanguageSelect } from './language-select';
import { MoreMenu } from './more-menu';
import { ThemeButton } from './theme-button';
import { Wordmark } from './wordmark';

/** 61 px high from 640 px on; below, the search has a row of its own that scrolls away. */
export function Header() {
  return (
    <>
      <header className="sticky top-0 z-30 border-b border-line bg-paper/95">
        <div className="page-width flex h-15 items-center min-[360px]:gap-1 sm:gap-3">
          <div className="mr-auto">
            <Wordmark />
          </div>
          <div className="mx-auto w-full max-w-md max-md:hidden">
            <SearchForm />
          </div>
          <CountrySelect />
          <div className="flex items-center max-sm:hidden">
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
      </header>
      <div className="page-width pt-3 md:hidden">
        <SearchForm />
      </div>
    </>
  );
}
