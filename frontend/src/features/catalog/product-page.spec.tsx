import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { API, kettle, refusal, shelf, shop } from '../../../test/shop';
import { visit } from '../../../test/show';
import type { ProductDetail } from '../../api/catalog';

const views = ['still-life', 'close-up', 'in-scale'] as const;
const pictures = views.map((view) => ({ view, src: `/art/copper-kettle.${view}.svg`, alt: view }));
const [card] = shelf.items;

function serve(product: Partial<ProductDetail>): void {
  shop.use(http.get(`${API}/:country/products/:id`, () => HttpResponse.json({ ...kettle, pictures, ...product })));
}

function linksOf(rel: string): (string | null)[] {
  return [...document.head.querySelectorAll(`link[rel=${rel}]`)].map((link) => link.getAttribute('href'));
}

describe('a product', () => {
  it('is there at once when it was on the list, and complete a moment later', async () => {
    shop.use(
      http.get(`${API}/us/products/:id`, async () => {
        await delay(200);
        return HttpResponse.json(kettle);
      }),
    );
    await visit('/us');
    await userEvent.click(await screen.findByRole('link', { name: kettle.name }));
    const heading = screen.getByRole('heading', { level: 1, name: kettle.name });
    expect(screen.getByRole('main').textContent).toContain('$128.00');
    expect(screen.queryByText(kettle.description)).toBeNull();
    expect(await screen.findByText(kettle.description)).toBeTruthy();
    expect(document.activeElement).toBe(heading);
  });

  it('says so when its price is not that of the list any more', async () => {
    await visit('/us');
    serve({ price: { amount_minor: 13_500, currency: 'USD', formatted: '$135.00' } });
    await userEvent.click(await screen.findByRole('link', { name: kettle.name }));
    const note = await screen.findByText('The price was updated just now. Before: $128.00.');
    expect(note.closest('[role=status]')).toBeTruthy();
    expect(screen.getByRole('main').textContent).toContain('$135.00');
  });

  it.each([
    [{ level: 'in-stock', quantity: 40 }, 'In stock', 'InStock'],
    [{ level: 'low', quantity: 3 }, 'Only 3 left', 'LimitedAvailability'],
    [{ level: 'restocking', quantity: 0 }, 'Restocking, ships 1–2 days later', 'BackOrder'],
  ] as const)('can be bought with a stock of %o', async (stock, words, availability) => {
    serve({ stock });
    await visit('/us/p/copper-kettle');
    expect(await screen.findByText(words)).toBeTruthy();
    const buttons = screen.getAllByRole('button', { name: /Add to cart/ });
    expect(buttons.every((button) => !button.hasAttribute('disabled'))).toBe(true);
    const schema = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    const [product] = schema['@graph'];
    expect(product.name).toBe(kettle.name);
    expect(product.offers).toMatchObject({
      price: '128.00',
      priceCurrency: 'USD',
      availability: `https://schema.org/${availability}`,
      url: 'http://shop.test/us/p/copper-kettle',
    });
  });

  it('shows its views one by one, by button and by arrow key', async () => {
    serve({});
    await visit('/us/p/copper-kettle');
    await userEvent.click(await screen.findByRole('button', { name: 'Picture 3: Copper Kettle beside a ruler' }));
    const chosen = () => screen.getAllByRole('button', { current: true }).map((button) => button.ariaLabel);
    expect(chosen()).toEqual(['Picture 3: Copper Kettle beside a ruler']);
    const gallery = within(screen.getByRole('region', { name: 'Pictures' }));
    gallery.getByRole('list').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(chosen()).toEqual(['Picture 2: Copper Kettle, close up']);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(chosen()).toEqual(['Picture 3: Copper Kettle beside a ruler']);
    await userEvent.click(screen.getByRole('button', { name: 'Enlarge the picture' }));
    const dialog = within(await screen.findByRole('dialog', { name: kettle.name }));
    expect(dialog.getByRole('img').getAttribute('alt')).toBe('Copper Kettle beside a ruler');
  });

  it('names its category and its facts in the language of the page', async () => {
    await visit('/de/p/copper-kettle');
    const crumbs = within(await screen.findByRole('navigation', { name: 'Brotkrumen' }));
    expect(crumbs.getByRole('link', { name: 'Küche' }).getAttribute('href')).toBe('/de?category=kitchen');
    expect(screen.getByText('Vereinigte Staaten und Deutschland')).toBeTruthy();
  });

  it('is shown with others of its category, and with what was looked at before', async () => {
    const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ ...card, id, name: `Pan ${id}` }));
    shop.use(http.get(`${API}/us/products`, () => HttpResponse.json({ ...shelf, items: [card, ...others] })));
    localStorage.setItem('seen-US', JSON.stringify([{ id: 'lamp', name: 'Dusk Lamp', picture: '/art/lamp.svg' }]));
    await visit('/us/p/copper-kettle');
    const row = within((await screen.findByRole('heading', { name: 'More in Kitchen' })).parentElement as HTMLElement);
    expect(row.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Pan a',
      'Pan b',
      'Pan c',
      'Pan d',
    ]);
    expect(screen.getByRole('link', { name: 'Dusk Lamp' }).getAttribute('href')).toBe('/us/p/lamp');
    const kept = JSON.parse(localStorage.getItem('seen-US') ?? '[]');
    expect(kept.map(({ id }: { id: string }) => id)).toEqual(['copper-kettle', 'lamp']);
  });

  it('that is not sold here is said to be sold elsewhere, without asking twice', async () => {
    let asked = 0;
    shop.use(
      http.get(`${API}/jp/products/:id`, () => {
        asked += 1;
        const type = '/problems/product-not-sold-here';
        return refusal({ status: 404, type, name: 'Copper Kettle', sold_in: ['US', 'DE'] });
      }),
    );
    await visit('/jp/p/copper-kettle');
    expect(await screen.findByRole('heading', { level: 1, name: 'Copper Kettle' })).toBeTruthy();
    const main = within(screen.getByRole('main'));
    expect(main.getByRole('link', { name: 'ドイツ' }).getAttribute('href')).toBe('/de/p/copper-kettle');
    expect(main.getByRole('link', { name: 'アメリカ合衆国' })).toBeTruthy();
    expect(await main.findByRole('heading', { name: 'こちらの棚から' })).toBeTruthy();
    expect(asked).toBe(1);
  });
});

describe('what a search engine reads', () => {
  const everywhere = ['us', 'uk', 'de', 'fr', 'jp', 'br', 'in'];

  it('of a product: one address, and those of the countries that sell it', async () => {
    await visit('/de/p/copper-kettle');
    await screen.findByText(kettle.description);
    expect(document.title).toBe('Copper Kettle — WebStore');
    expect(linksOf('canonical')).toEqual(['http://shop.test/de/p/copper-kettle']);
    expect(linksOf('alternate')).toEqual(
      ['us', 'de', 'us'].map((country) => `http://shop.test/${country}/p/copper-kettle`),
    );
    expect(document.querySelector('meta[property="og:image"]')?.getAttribute('content')).toMatch(
      /^http:.*kettle\.svg$/,
    );
  });

  it('of a category: its own address in seven countries, without what else was filtered', async () => {
    await visit('/fr?category=kitchen&sort=name&min_price=100');
    await screen.findByRole('heading', { level: 1, name: 'Cuisine' });
    expect(linksOf('canonical')).toEqual(['http://shop.test/fr?category=kitchen']);
    expect(linksOf('alternate')).toEqual(
      [...everywhere, 'us'].map((country) => `http://shop.test/${country}?category=kitchen`),
    );
    expect(document.querySelector('meta[name=robots]')).toBeNull();
  });

  it.each(['/us?q=kettle', '/us/cart', '/us/sign-in'])('of %s is that it is not to be listed', async (path) => {
    await visit(path);
    await waitFor(() => expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex'));
  });
});
