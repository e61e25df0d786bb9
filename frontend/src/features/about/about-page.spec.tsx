import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { API, shop } from '../../../test/shop';
import { visit } from '../../../test/show';
import { countries, languageOf, markets, pathOf } from '../../countries/countries';
import { loadLaterTexts } from '../../languages/later-texts';

beforeEach(() => {
  const items = countries.map((code) => ({ code, name: markets[code].name, delivery_days: { least: 2, most: 9 } }));
  shop.use(http.get(`${API}/countries`, () => HttpResponse.json({ items })));
});

describe('what the shop says of itself', () => {
  it.each(countries)('can be read in %s in the language of the country', async (country) => {
    await visit(`/${pathOf(country)}/about/delivery`);
    const { about } = await loadLaterTexts(languageOf(country));
    expect(await screen.findByRole('heading', { level: 1, name: about.topics.delivery.title })).toBeTruthy();
    const name = new Intl.DisplayNames(languageOf(country), { type: 'region' }).of(country === 'UK' ? 'GB' : country);
    expect(await screen.findByText(about.daysHere(name ?? '', 2, 9))).toBeTruthy();
  });

  it('is found in the footer of every page', async () => {
    await visit('/de');
    const links = within(within(screen.getByRole('contentinfo')).getByRole('navigation'));
    for (const [name, title] of [
      ['Lieferung', 'Lieferung'],
      ['Storno und Rückgabe', 'Storno und Rückgabe'],
      ['Barrierefreiheit', 'Barrierefreiheit'],
    ] as const) {
      await userEvent.click(links.getByRole('link', { name }));
      expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    }
  });

  it('is nothing about a topic that there is not', async () => {
    await visit('/us/about/careers');
    expect(await screen.findByRole('heading', { level: 1, name: 'Nothing on this shelf' })).toBeTruthy();
  });
});
