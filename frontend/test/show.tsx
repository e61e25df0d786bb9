import { act, render } from '@testing-library/react';
import { makeQueryClient } from '../src/api/query-client';
import { loadTexts } from '../src/languages/load-texts';
import { App } from '../src/shell/app';
import { firstLanguage } from '../src/shell/first-language';

/** Opens the shop at a path, as a visit begins. */
export async function visit(path: string) {
  history.replaceState(null, '', path);
  const texts = await loadTexts(firstLanguage(location.pathname));
  const queryClient = makeQueryClient();
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 0 } });
  // Awaited, or a page that waits for its texts would wait for ever.
  return act(async () => render(<App queryClient={queryClient} texts={texts} />));
}
