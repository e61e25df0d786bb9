import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { API, kettle, refusal, shop } from '../../test/shop';
import { visit } from '../../test/show';

describe('a visit', () => {
  it('finds the shelf of the country, with its prices in its formats', async () => {
    await visit('/us');
    const link = await screen.findByRole('link', { name: kettle.name });
    expect(link.getAttribute('href')).toBe('/us/p/copper-kettle');
    expect(screen.getByText('$128.00')).toBeTruthy();
    expect(screen.getByText('1 product').getAttribute('role')).toBe('status');
  });

  it('begins in the United States when no country is said', async () => {
    await visit('/');
    await waitFor(() => expect(location.pathname).toBe('/us'));
  });

  it('begins where the last one was', async () => {
    localStorage.setItem('country', 'JP');
    await visit('/');
    await waitFor(() => expect(location.pathname).toBe('/jp'));
  });

  it('speaks the language of the country', async () => {
    await visit('/de');
    expect(await screen.findByText('1 Produkt')).toBeTruthy();
    expect(document.documentElement.lang).toBe('de-DE');
  });

  it('goes to another country and keeps the page', async () => {
    await visit('/us/p/copper-kettle');
    await userEvent.selectOptions(screen.getByLabelText('Country and currency'), 'DE');
    expect(location.pathname).toBe('/de/p/copper-kettle');
    expect(await screen.findByText('Nur noch 3 da')).toBeTruthy();
  });

  it('keeps a language that was chosen', async () => {
    await visit('/jp');
    const [select] = await screen.findAllByLabelText('言語');
    await userEvent.selectOptions(select as HTMLElement, 'en');
    expect(await screen.findByText('1 product')).toBeTruthy();
    expect(localStorage.getItem('language')).toBe('en');
  });

  it('goes on from page to page to page', async () => {
    await visit('/us');
    for (const home of [0, 1]) {
      await userEvent.click(await screen.findByRole('link', { name: kettle.name }));
      expect(await screen.findByRole('heading', { level: 1, name: kettle.name }), String(home)).toBeTruthy();
      await userEvent.click(screen.getByRole('link', { name: /^WebStore/ }));
    }
    expect(await screen.findByRole('link', { name: kettle.name })).toBeTruthy();
  });

  it('moves the focus to the heading of the next page', async () => {
    await visit('/us');
    await userEvent.click(await screen.findByRole('link', { name: kettle.name }));
    const heading = await screen.findByRole('heading', { level: 1, name: kettle.name });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(document.title).toBe('Copper Kettle — WebStore');
  });
});

describe('a page that is not there', () => {
  it.each([
    '/es',
    '/es/p/copper-kettle',
    '/us/nowhere',
    '/us/p',
  ])('lists the categories and the countries at %s and asks nothing', async (path) => {
    const asked: string[] = [];
    shop.events.on('request:start', ({ request }) => void asked.push(request.url));
    await visit(path);
    const main = within(screen.getByRole('main'));
    expect(await main.findByRole('heading', { level: 1, name: 'Nothing on this shelf' })).toBeTruthy();
    expect(main.getByRole('link', { name: 'Kitchen' }).getAttribute('href')).toMatch(/^\/us\?category=kitchen$/);
    expect(within(main.getByRole('list', { name: 'Shop in' })).getAllByRole('listitem')).toHaveLength(7);
    expect(asked).toEqual([]);
  });
});

describe('a shelf that does not load', () => {
  it('says so with a code for support, and loads when asked again', async () => {
    let answers = 0;
    shop.use(
      http.get(`${API}/us/products`, () => {
        answers += 1;
        return answers <= 2 ? refusal({ status: 500 }) : undefined;
      }),
    );
    await visit('/us');
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('Something went wrong on our side.')).toBeTruthy();
    expect(alert.getByText('c0ffee')).toBeTruthy();
    await userEvent.click(alert.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: kettle.name })).toBeTruthy();
  });

  it('waits as long as the shop asks for', async () => {
    shop.use(http.get(`${API}/us/products`, () => refusal({ status: 429 }, { 'retry-after': '30' })));
    await visit('/us');
    const button = await screen.findByRole('button', { name: 'Try again in 30 seconds' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('leads back from a product that there is not', async () => {
    shop.use(http.get(`${API}/us/products/:id`, () => refusal({ status: 404 })));
    await visit('/us/p/no-such-thing');
    expect((await screen.findByRole('link', { name: 'Back to the shop' })).getAttribute('href')).toBe('/us');
  });

  it('is told apart from a device without a network', async () => {
    shop.use(http.get(`${API}/us/products`, () => HttpResponse.error()));
    await visit('/us');
    expect(await screen.findByText('You seem to be offline.')).toBeTruthy();
  });
});
