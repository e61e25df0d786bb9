import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { API, kettle, shelf, shop } from '../../../test/shop';
import { visit } from '../../../test/show';
import { matchedParts } from './matched-parts';

async function searchBox(): Promise<HTMLElement> {
  const [box] = await screen.findAllByRole('combobox', { name: 'Search products' });
  return box as HTMLElement;
}

/** What was searched for while typing. */
function listenToSearches(): string[] {
  const searches: string[] = [];
  shop.events.on('request:start', ({ request }) => {
    const { searchParams } = new URL(request.url);
    if (searchParams.has('limit')) searches.push(searchParams.get('q') ?? '');
  });
  return searches;
}

describe('the search', () => {
  it('suggests products and categories once the typing pauses, and asks once', async () => {
    const searches = listenToSearches();
    await visit('/us');
    await userEvent.type(await searchBox(), 'kett');
    const list = await screen.findByRole('listbox', { name: 'Suggestions' });
    const options = within(list).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Copper Kettle$128.00',
      'Kitchen1 product',
      'Search all for “kett”',
    ]);
    expect(within(list).getByText('Kett').tagName).toBe('B');
    expect(searches).toEqual(['kett']);
    expect(screen.getByText('3 suggestions').getAttribute('role')).toBe('status');
  });

  it('waits for a second letter', async () => {
    const searches = listenToSearches();
    await visit('/us');
    const box = await searchBox();
    await userEvent.type(box, 'k');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    await userEvent.type(box, 'e');
    await screen.findByRole('listbox');
    expect(searches).toEqual(['ke']);
  });

  it('is walked through by arrow keys, which come round, and left by Enter', async () => {
    await visit('/us');
    const box = await searchBox();
    await userEvent.type(box, 'kett');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{ArrowDown}');
    const first = screen.getByRole('option', { name: /Copper Kettle/ });
    expect(box.getAttribute('aria-activedescendant')).toBe(first.id);
    expect(first.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(box);
    await userEvent.keyboard('{ArrowUp}');
    expect(box.hasAttribute('aria-activedescendant')).toBe(false);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(location.pathname + location.search).toBe('/us?q=kett&category=kitchen');
  });

  it('leads to the list on Enter, and stays in the box', async () => {
    await visit('/us/p/copper-kettle');
    const box = await searchBox();
    await userEvent.type(box, ' kettle {Enter}');
    expect(location.pathname + location.search).toBe('/us?q=kettle');
    expect(await screen.findByRole('heading', { level: 1, name: 'Results for “kettle”' })).toBeTruthy();
    expect((await searchBox()).getAttribute('value')).toBe('kettle');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('closes on Esc, and opens again by an arrow', async () => {
    await visit('/us');
    const box = await searchBox();
    await userEvent.type(box, 'kett');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box.getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{ArrowDown}');
    expect(await screen.findByRole('listbox')).toBeTruthy();
  });

  it('closes when the focus goes elsewhere', async () => {
    await visit('/us');
    await userEvent.type(await searchBox(), 'kett');
    await screen.findByRole('listbox');
    await userEvent.tab();
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });

  it('takes a suggestion that is pressed', async () => {
    await visit('/us');
    await userEvent.type(await searchBox(), 'kett');
    await userEvent.click(await screen.findByRole('option', { name: /Copper Kettle/ }));
    expect(location.pathname).toBe(`/us/p/${kettle.id}`);
  });

  it('that finds nothing leads to the categories', async () => {
    shop.use(
      http.get(`${API}/us/products`, ({ request }) =>
        HttpResponse.json(
          new URL(request.url).searchParams.has('q') ? { ...shelf, items: [], total: 0, categories: [] } : shelf,
        ),
      ),
    );
    await visit('/us');
    await screen.findByRole('link', { name: kettle.name });
    await userEvent.type(await searchBox(), 'unicorn');
    expect(await screen.findByText('Nothing matches “unicorn”. Have a look around:')).toBeTruthy();
    await userEvent.click(screen.getByRole('option', { name: /Kitchen/ }));
    expect(location.search).toBe('?category=kitchen');
  });

  it('opens into a row on a phone, with the focus in it, and gives it back', async () => {
    await visit('/us');
    const toggle = await screen.findByRole('button', { name: 'Search' });
    await userEvent.click(toggle);
    const boxes = await screen.findAllByRole('combobox', { name: 'Search products' });
    expect(document.activeElement).toBe(boxes.at(-1));
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(toggle);
    expect(screen.getAllByRole('combobox', { name: 'Search products' })).toHaveLength(1);
  });
});

describe('the parts of a name', () => {
  it.each([
    ['Copper Kettle', 'ket', ['Copper ', '*Ket', 'tle']],
    ['Copper Kettle', 'kettle cop', ['*Cop', 'per ', '*Kettle']],
    ['Teapot for Tea', 'tea', ['*Tea', 'pot for ', '*Tea']],
    ['Copper Kettle', 'opper', ['Copper Kettle']],
    ['Copper Kettle', '(.*', ['Copper Kettle']],
    ['青い湯のみ', '青', ['*青', 'い湯のみ']],
  ])('of "%s" for "%s"', (name, search, parts) => {
    expect(matchedParts(name, search).map(({ text, isMatch }) => (isMatch ? `*${text}` : text))).toEqual(parts);
  });
});
