import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { useLocation } from 'react-router';
import { countryOfPath } from '../countries/countries';
import { LanguageProvider } from '../languages/language-context';
import type { Texts } from '../languages/load-texts';
import { BrowserRouter } from './browser-router';
import { ShopRoutes } from './routes';

interface AppProps {
  readonly queryClient: QueryClient;
  /** In the language of the first page. */
  readonly texts: Texts;
}

export function App({ queryClient, texts }: AppProps) {
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <Spoken texts={texts} />
        </BrowserRouter>
      </QueryClientProvider>
    </StrictMode>
  );
}

function Spoken({ texts }: Pick<AppProps, 'texts'>) {
  const { pathname } = useLocation();
  const country = countryOfPath(pathname.split('/')[1] ?? '') ?? 'US';
  return (
    <LanguageProvider country={country} initial={texts}>
      <ShopRoutes />
    </LanguageProvider>
  );
}
