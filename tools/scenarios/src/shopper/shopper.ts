import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Act } from '../scenario.js';

export interface Tried {
  readonly isDone: boolean;
  /** The answer that decided it, as a person would note it. */
  readonly answer: string;
}

interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const WITHIN_MS = 10_000;
const LOOK_AGAIN_MS = 500;
const PENDING_FOR_MS = 20_000;

/** Somebody honest who tries what the scenario says that one still can. */
export class Shopper {
  private constructor(
    private readonly shop: string,
    private readonly token: string,
  ) {}

  /** Opens an account, before anything goes wrong. */
  static async signUp(shop: string): Promise<Shopper> {
    const account = {
      email: `${randomUUID()}@scenario.example`,
      password: 'a-long-password',
      name: 'Scenario Shopper',
    };
    const body = (await ask(`${shop}/auth/register`, { body: account })).body as { access_token?: string };
    if (body.access_token === undefined) throw new Error('The shop opens no account for the shopper of a scenario');
    return new Shopper(shop, body.access_token);
  }

  async tries({ does, in: country }: Act): Promise<Tried> {
    try {
      return await this.acts[does](country);
    } catch (error) {
      return { isDone: false, answer: String(error) };
    }
  }

  private readonly acts: Readonly<Record<Act['does'], (country: Act['in']) => Promise<Tried>>> = {
    browse: (country) => this.asks(`/${country.toLowerCase()}/products?limit=5`),
    'look-at-orders': () => this.asks('/orders'),
    'fill-cart': (country) => this.fillsCart(country),
    buy: (country) => this.buys(country),
  };

  private async fillsCart(country: Act['in']): Promise<Tried> {
    const { body } = await ask(`${this.shop}/${country.toLowerCase()}/products?limit=1`, {});
    const [product] = (body as { items?: { id: string }[] }).items ?? [];
    return this.asks('/cart/add', { body: { product_id: product?.id, quantity: 1, country } });
  }

  /** An order counts as bought when it is confirmed: at once, or soon after it was taken. */
  private async buys(country: Act['in']): Promise<Tried> {
    const filled = await this.fillsCart(country);
    if (!filled.isDone) return filled;
    const body = { country, payment_method: 'card' };
    const headers = { ...this.signedIn, 'idempotency-key': randomUUID() };
    const answer = await ask(`${this.shop}/checkout`, { body, headers });
    const { order_id: id, status } = answer.body as { order_id?: string; status?: string };
    if (answer.status === 201) return { isDone: status === 'confirmed', answer: `201 ${status}` };
    return answer.status === 202 ? this.waitsFor(id ?? '') : { isDone: false, answer: String(answer.status) };
  }

  private async waitsFor(id: string): Promise<Tried> {
    const deadline = performance.now() + PENDING_FOR_MS;
    while (performance.now() < deadline) {
      const { body } = await ask(`${this.shop}/orders/${id}`, { headers: this.signedIn });
      const { status } = body as { status?: string };
      if (status !== 'PENDING') return { isDone: status === 'CONFIRMED', answer: `202, then ${status}` };
      await pause(LOOK_AGAIN_MS);
    }
    return { isDone: false, answer: '202, and pending ever since' };
  }

  private async asks(path: string, asked: Asked = {}): Promise<Tried> {
    const { status } = await ask(`${this.shop}${path}`, { ...asked, headers: this.signedIn });
    return { isDone: status >= 200 && status < 300, answer: String(status) };
  }

  private get signedIn(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}

async function ask(url: string, { body, headers = {} }: Asked): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(url, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    signal: AbortSignal.timeout(WITHIN_MS),
  });
  return { status: answer.status, body: await answer.json().catch(() => ({})) };
}
