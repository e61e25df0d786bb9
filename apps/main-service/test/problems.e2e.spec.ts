import { type Loose, Shop, type Visitor } from '@webstore/testing';

let shop: Shop;
let visitor: Visitor;

beforeAll(async () => {
  shop = await Shop.open({ parts: ['main-service'] });
  visitor = await shop.visitor();
});

afterAll(() => shop.close());

describe('a problem', () => {
  it('says what it means at its address', async () => {
    const { body } = await visitor.get('/problems');
    const types = body.items.map(({ type }: Loose) => type);
    expect(new Set(types).size).toBe(types.length);
    for (const item of body.items) {
      expect((await visitor.get(item.type)).body).toEqual(item);
      expect(item.meaning.length).toBeGreaterThan(20);
    }
  });

  it('is listed if any operation refuses with it, under its status', async () => {
    const { body: list } = await visitor.get('/problems');
    const listed = new Map<string, number>(list.items.map(({ type, status }: Loose) => [type, status]));
    const document = (await (await fetch(`${shop.address()}/openapi.json`)).json()) as Loose;
    const refusals = Object.values<Loose>(document.paths)
      .flatMap((operations) => Object.values<Loose>(operations))
      .flatMap(({ responses }) => Object.entries<Loose>(responses))
      .flatMap(([status, { description }]) =>
        [...description.matchAll(/(?:^|; )([a-z-]+): /g)].map(([, type]) => ({ type, status: Number(status) })),
      );
    expect(refusals.length).toBeGreaterThan(50);
    for (const { type, status } of refusals) {
      expect([type, listed.get(`/problems/${type}`)]).toEqual([type, status]);
    }
  });

  it('that there is not is not found', async () => {
    expect((await visitor.get('/problems/unheard-of')).status).toBe(404);
  });
});
