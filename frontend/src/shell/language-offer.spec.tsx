import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { visit } from '../../test/show';

const OFFER = 'Diesen Laden gibt es auch auf Deutsch.';
const speaks = (...tags: string[]) => vi.spyOn(navigator, 'languages', 'get').mockReturnValue(tags);

/** Long enough for the offer, had there been one. */
async function afterTheQuiet(): Promise<void> {
  await vi.advanceTimersByTimeAsync(5_000);
}

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

describe('a visitor who speaks another language than the country', () => {
  it('is offered it in its own words, and may take it', async () => {
    speaks('de-CH', 'it');
    await visit('/us');
    const text = await screen.findByText(OFFER);
    expect(text.closest('[lang]')?.getAttribute('lang')).toBe('de');
    await userEvent.click(screen.getByRole('button', { name: 'Auf Deutsch lesen' }));
    expect(await screen.findByText('1 Produkt')).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(OFFER)).toBeNull());
    expect(location.pathname).toBe('/us');
  });

  it('is not asked again after a no', async () => {
    speaks('de');
    const { unmount } = await visit('/us');
    await screen.findByText(OFFER);
    const close = screen.getAllByRole('button', { name: 'Close' }).at(-1);
    await userEvent.click(close as HTMLElement);
    expect(localStorage.getItem('languageOffer')).toBe('declined');
    unmount();
    await visit('/us');
    await afterTheQuiet();
    expect(screen.queryByText(OFFER)).toBeNull();
  });

  it.each([
    ['speaks the language of the country, too', ['de', 'en-GB'], undefined],
    ['speaks none that the shop does', ['it', 'es'], undefined],
    ['has chosen a language', ['de'], 'en'],
  ])('is not asked when the visitor %s', async (_why, tags, chosen) => {
    speaks(...tags);
    if (chosen) localStorage.setItem('language', chosen);
    await visit('/us');
    await screen.findByText('1 product');
    await afterTheQuiet();
    expect(screen.queryByRole('button', { name: /Read|Lesen|lesen|Lire|Ler/ })).toBeNull();
  });
});
