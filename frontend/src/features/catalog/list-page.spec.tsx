import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { API, kettle, refusal, shelf, shop } from '../../../test/shop';
import { visit } from '../../../test/show';
import type { ProductList } from '../../api/catalog';

const [card] = shelf.items;
const products = Array.from({ length: 60 }, (_, at) => ({ ...card, id: `thing-${at}`, name: `Thing ${at}` }));
const categories = [
  { id: 'kitchen', name: 'Kitchen', count: 40 },
  { id: 'toys', name: 'Toys', count: 20 },
];

/** A shop of 60 products, 24 at a time; tells what was asked of it. */
function serveMany(): URLSearchParams[] {
  const asked: URLSearchParams[] = [];
  shop.use(
    http.get(`${API}/:country/products`, ({ request }) => {
      const parameters = new URL(request.url).searchParams;
      asked.push(parameters);
      const from = Number(parameters.get('cursor') ?? 0);
      const next = from + 24 < products.length ? String(from + 24) : null;
      const items = products.slice(from, from + 24);
      return HttpResponse.json({ ...shelf, items, next_cursor: next, total: products.length, categories });
    }),
  );
  return asked;
}

function cards(): HTMLElement[] {
  return screen.getAllByRole('heading', { level: 3 });
}

const noProducts: ProductList = { items: [], next_cursor: null, total: 0, total_relation: 'eq', categories: [] };

describe('the list', () => {
  it('shows as many products as it counts', async () => {
    await visit('/us');
    expect(await screen.findByText('1 product')).toBeTruthy();
    expect(cards()).toHaveLength(1);
  });

  it('shows 24 more when asked to, and moves the focus to the first of them', async () => {
    const asked = serveMany();
    await visit('/us');
    await userEvent.click(await screen.findByRole('button', { name: 'Show 24 more (36 left)' }));
    const first = await screen.findByRole('link', { name: 'Thing 24' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(screen.getByText('48 of 60 products shown').getAttribute('role')).toBe('status');
    await userEvent.click(screen.getByRole('button', { name: 'Show 12 more (12 left)' }));
    await waitFor(() => expect(cards()).toHaveLength(60));
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
    expect(asked.map((parameters) => parameters.get('cursor'))).toEqual([null, '24', '48']);
  });

  it('is as it was left when a shopper comes back, and nothing is asked twice', async () => {
    const asked = serveMany();
    await visit('/us');
    await userEvent.click(await screen.findByRole('button', { name: 'Show 24 more (36 left)' }));
    await userEvent.click(await screen.findByRole('link', { name: 'Thing 30' }));
    await screen.findByText('Only 3 left');
    history.back();
    await waitFor(() => expect(cards()).toHaveLength(48));
    expect(asked.filter((parameters) => !parameters.has('limit'))).toHaveLength(2);
  });

  it('says so when the next products do not come, and asks again', async () => {
    serveMany();
    await visit('/us');
    const more = await screen.findByRole('button', { name: 'Show 24 more (36 left)' });
    shop.use(http.get(`${API}/us/products`, () => refusal({ status: 429 }, { 'retry-after': '0' }), { once: true }));
    await userEvent.click(more);
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: 'Thing 24' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that there may be more than were counted', async () => {
    shop.use(
      http.get(`${API}/us/products`, () => HttpResponse.json({ ...shelf, total: 1_000, total_relation: 'gte' })),
    );
    await visit('/us');
    expect(await screen.findByText('More than 1,000 products')).toBeTruthy();
  });
});

describe('a filter', () => {
  it('stands in the address, category by category, in the words of the country', async () => {
    const asked = serveMany();
    await visit('/de');
    const nav = within(await screen.findByRole('navigation', { name: 'Kategorien' }));
    await userEvent.click(await nav.findByRole('link', { name: /Küche/ }));
    expect(location.search).toBe('?category=kitchen');
    expect(nav.getByRole('link', { name: /Küche/ }).getAttribute('aria-current')).toBe('true');
    expect(nav.getByRole('link', { name: /Toys/ }).textContent).toBe('Toys 20');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Küche');
    await waitFor(() => expect(asked.at(-1)?.get('category')).toBe('kitchen'));
  });

  it('sorts', async () => {
    const asked = serveMany();
    await visit('/us?q=thing');
    await userEvent.selectOptions(await screen.findByLabelText('Sort by'), 'price-asc');
    expect(location.search).toBe('?q=thing&sort=price-asc');
    await waitFor(() => expect(asked.at(-1)?.toString()).toBe('q=thing&sort=price-asc'));
    await userEvent.selectOptions(screen.getByLabelText('Sort by'), 'featured');
    expect(location.search).toBe('?q=thing');
  });

  it('takes prices as they are typed, in the drawer of a phone', async () => {
    const asked = serveMany();
    await visit('/de');
    await userEvent.click(await screen.findByRole('button', { name: 'Filter' }));
    await userEvent.type(await screen.findByLabelText('Von (€)'), '49,90');
    await userEvent.type(screen.getByLabelText('Bis (€)'), '20');
    await userEvent.click(screen.getByRole('button', { name: 'Preis anwenden' }));
    expect(location.search).toBe('?min_price=2000&max_price=4990');
    await waitFor(() => expect(asked.at(-1)?.get('max_price')).toBe('4990'));
    await userEvent.click(screen.getByRole('button', { name: '60 Produkte zeigen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('stands beside the list on a wide screen, and refuses what is no price', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation(
      (media) => Object.assign(new EventTarget(), { media, matches: true }) as unknown as MediaQueryList,
    );
    await visit('/us');
    await userEvent.type(await screen.findByLabelText('From ($)'), 'cheap');
    await userEvent.click(screen.getByRole('button', { name: 'Apply price' }));
    expect(screen.getByLabelText('From ($)').getAttribute('aria-invalid')).toBe('true');
    expect(location.search).toBe('');
    await userEvent.click(screen.getByRole('link', { name: '$30 to $60' }));
    expect(location.search).toBe('?min_price=3000&max_price=6000');
  });

  it('is taken away by its chip, or with all others', async () => {
    await visit('/us?q=kettle&category=kitchen&max_price=20000&sort=name');
    const applied = within(await screen.findByRole('list', { name: 'Applied filters' }));
    await userEvent.click(applied.getByRole('link', { name: 'Remove: Up to $200' }));
    expect(location.search).toBe('?q=kettle&category=kitchen&sort=name');
    await userEvent.click(applied.getByRole('link', { name: 'Clear all' }));
    expect(location.search).toBe('?sort=name');
    expect(screen.queryByRole('list', { name: 'Applied filters' })).toBeNull();
  });

  it('that leaves nothing is named, so that it can be dropped', async () => {
    shop.use(http.get(`${API}/us/products`, () => HttpResponse.json(noProducts)));
    await visit('/us?q=unicorn&category=kitchen');
    expect(await screen.findByText('Nothing on the shelf matches all of that.')).toBeTruthy();
    expect(screen.getByText('0 products').getAttribute('role')).toBe('status');
    expect(screen.getAllByRole('link', { name: 'Remove: “unicorn”' })).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Kitchen 0' })).toBeTruthy();
  });

  it('of prices is dropped on the way to another currency, and the others stay', async () => {
    await visit('/us?q=kettle&min_price=5000');
    await userEvent.selectOptions(await screen.findByLabelText('Country and currency'), 'JP');
    expect(location.pathname + location.search).toBe('/jp?q=kettle');
  });
});

describe('a shelf without a network', () => {
  it('shows what was seen there before, and says so', async () => {
    const { unmount } = await visit('/us');
    await screen.findByRole('link', { name: kettle.name });
    unmount();
    shop.use(http.get(`${API}/us/products`, () => HttpResponse.error()));
    await visit('/us');
    expect(await screen.findByText(/saved earlier/)).toBeTruthy();
    expect(screen.getByRole('link', { name: kettle.name })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('does not pass one list off as another', async () => {
    const { unmount } = await visit('/us');
    await screen.findByRole('link', { name: kettle.name });
    unmount();
    shop.use(http.get(`${API}/us/products`, () => HttpResponse.error()));
    await visit('/us?q=lamp');
    expect(await screen.findByText('You seem to be offline.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: kettle.name })).toBeNull();
  });
});
