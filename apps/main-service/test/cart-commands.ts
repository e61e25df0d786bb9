import { type Loose, type Reply, type Shopper, waitUntil } from '@webstore/testing';
import fc from 'fast-check';

/** What the carts of these tests are filled with, in cents. */
export const PRICES: Readonly<Record<string, number>> = {
  'lamp-of-test': 40_00,
  'book-of-test': 12_50,
  'zither-of-test': 310_99,
};

const MOST = 999;

export type ModelCart = Map<string, number>;

export interface RealCart {
  readonly shopper: Shopper;
  badge(): Promise<string | null>;
}

const itemsIn = (model: ModelCart) => [...model.values()].reduce((sum, quantity) => sum + quantity, 0);

/** Something done to a cart: on the model, and with the shop; both must then hold the same. */
abstract class CartCommand implements fc.AsyncCommand<ModelCart, RealCart> {
  check(): boolean {
    return true;
  }

  async run(model: ModelCart, { shopper, badge }: RealCart): Promise<void> {
    const expected = this.change(model);
    const { status, body } = await this.ask(shopper);
    expect([status, status === 200 ? body.item_count : body.type]).toEqual(
      expected === undefined ? [200, itemsIn(model)] : expected,
    );
    const { body: cart } = await shopper.get('/cart');
    expect(linesOf(cart)).toEqual(Object.fromEntries(model));
    expect(cart.item_count).toBe(itemsIn(model));
    expect(cart.subtotal.amount_minor).toBe(
      [...model].reduce((sum, [id, count]) => sum + count * (PRICES[id] ?? 0), 0),
    );
    if (status === 200) await waitUntil('the badge', async () => (await badge()) === String(itemsIn(model)));
  }

  /** What the shop refuses with, if it does. */
  protected abstract change(model: ModelCart): [status: number, problem: string] | undefined;
  protected abstract ask(shopper: Shopper): Promise<Reply<Loose>>;
}

const NOT_IN_CART: [number, string] = [404, '/problems/not-in-cart'];

class Add extends CartCommand {
  constructor(
    readonly id: string,
    readonly quantity: number,
  ) {
    super();
  }

  protected change(model: ModelCart) {
    const quantity = (model.get(this.id) ?? 0) + this.quantity;
    if (quantity > MOST) return [422, '/problems/cart-full'] as [number, string];
    model.set(this.id, quantity);
    return undefined;
  }

  protected ask(shopper: Shopper) {
    return shopper.puts(this.id, this.quantity);
  }
}

class SetQuantity extends Add {
  protected override change(model: ModelCart) {
    if (!model.has(this.id)) return NOT_IN_CART;
    model.set(this.id, this.quantity);
    return undefined;
  }

  protected override ask(shopper: Shopper) {
    return shopper.patch(`/cart/items/${this.id}`, { quantity: this.quantity });
  }
}

class Remove extends CartCommand {
  constructor(readonly id: string) {
    super();
  }

  protected change(model: ModelCart) {
    return model.delete(this.id) ? undefined : NOT_IN_CART;
  }

  protected ask(shopper: Shopper) {
    return shopper.delete(`/cart/items/${this.id}`);
  }
}

class Empty extends CartCommand {
  protected change(model: ModelCart) {
    model.clear();
    return undefined;
  }

  protected ask(shopper: Shopper) {
    return shopper.delete('/cart');
  }
}

const product = fc.constantFrom(...Object.keys(PRICES));
const quantity = fc.integer({ min: 1, max: MOST });

export const cartCommands = [
  fc.tuple(product, quantity).map(([id, count]) => new Add(id, count)),
  fc.tuple(product, quantity).map(([id, count]) => new SetQuantity(id, count)),
  product.map((id) => new Remove(id)),
  fc.constant(new Empty()),
];

function linesOf(cart: Loose): Record<string, number> {
  return Object.fromEntries(cart.lines.map(({ product_id, quantity: count }: Loose) => [product_id, count]));
}
