import { HttpResponse, http, type RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import type { Problem } from '../src/api/api-error';
import type { ProductDetail, ProductList } from '../src/api/catalog';

/** Where the API is for a test; the page of the test is on the same address. */
export const API = 'http://shop.test/api';

export const kettle: ProductDetail = {
  id: 'copper-kettle',
  name: 'Copper Kettle',
  description: 'It sings when it boils.',
  dimensions: 'H 22 × W 25 × D 18 cm',
  category: { id: 'kitchen', name: 'Kitchen' },
  price: { amount_minor: 12_800, currency: 'USD', formatted: '$128.00' },
  pictures: [{ view: 'still-life', src: '/art/copper-kettle.svg', alt: 'Copper Kettle' }],
  limited_edition: false,
  stock: { level: 'low', quantity: 3 },
  sold_in: ['US', 'DE'],
  delivery_days: { least: 2, most: 5 },
};

export const shelf: ProductList = {
  items: [
    {
      id: kettle.id,
      name: kettle.name,
      category: 'kitchen',
      price: kettle.price,
      picture: '/art/copper-kettle.svg',
      limited_edition: false,
    },
  ],
  next_cursor: null,
  total: 1,
  total_relation: 'eq',
  categories: [{ id: 'kitchen', name: 'Kitchen', count: 1 }],
};

const handlers: RequestHandler[] = [
  http.get(`${API}/:country/products`, () => HttpResponse.json(shelf)),
  http.get(`${API}/:country/products/:id`, () => HttpResponse.json(kettle)),
];

/** The API as it answers on a good day; a test says what is different with `shop.use`. */
export const shop = setupServer(...handlers);

/** A refusal as the API words it. */
export function refusal(problem: Partial<Problem> & { readonly status: number }, headers: Record<string, string> = {}) {
  const body = { type: '/problems/refused', title: 'Refused', trace_id: 'c0ffee', ...problem };
  return HttpResponse.json(body, {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}
