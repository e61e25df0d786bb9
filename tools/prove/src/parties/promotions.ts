import { ok, type PartyCall, type PartyReply } from './party.js';

/** Coupons by what they take off, in percent; a shopper uses each once. */
export const coupons: Readonly<Record<string, number>> = { HALF: 50, FREE: 100 };

interface Use {
  readonly code: string;
  readonly userId: string;
  status: 'held' | 'confirmed' | 'released';
}

/** Promotions: a coupon's use is held under an order, then confirmed or released. */
export class Promotions {
  readonly #uses = new Map<string, Use>();
  readonly #released = new Set<string>();

  readonly answer = (call: PartyCall): PartyReply => {
    if (call.path.endsWith('/check')) return ok(this.#check(call.body));
    const orderId = call.path.split('/')[4] ?? '';
    const status = call.method === 'DELETE' ? this.#release(orderId) : this.#confirm(orderId);
    return ok({ order_id: orderId, status });
  };

  useOf(orderId: string): Readonly<Use> | undefined {
    return this.#uses.get(orderId);
  }

  /** Whether the use of an order was ever asked to be given back. */
  wasReleased(orderId: string): boolean {
    return this.#released.has(orderId);
  }

  #check(body: Readonly<Record<string, unknown>>) {
    const amount = body['amount'] as { readonly amount_minor: number; readonly currency: string };
    const nothing = { ...amount, amount_minor: 0 };
    const code = body['coupon'] as string | undefined;
    if (code === undefined) return { discount: nothing, promo_code: null, coupon_refused: null, variant: 'A' };
    const coupon_refused = this.#hold(
      { code, userId: String(body['user_id']) },
      body['order_id'] as string | undefined,
    );
    if (coupon_refused) return { discount: nothing, promo_code: null, coupon_refused, variant: 'A' };
    const amount_minor = Math.floor((amount.amount_minor * (coupons[code] ?? 0)) / 100);
    return { discount: { ...amount, amount_minor }, promo_code: code, coupon_refused: null, variant: 'A' };
  }

  #hold({ code, userId }: Omit<Use, 'status'>, orderId: string | undefined): 'already_used' | null {
    const others = [...this.#uses].filter(([id, use]) => id !== orderId && use.userId === userId && use.code === code);
    if (others.some(([, { status }]) => status !== 'released')) return 'already_used';
    if (orderId !== undefined && this.#uses.get(orderId)?.status !== 'confirmed') {
      this.#uses.set(orderId, { code, userId, status: 'held' });
    }
    return null;
  }

  #confirm(orderId: string) {
    const use = this.#uses.get(orderId);
    if (use?.status === 'held') use.status = 'confirmed';
    return use?.status ?? 'none';
  }

  #release(orderId: string) {
    this.#released.add(orderId);
    const use = this.#uses.get(orderId);
    if (use) use.status = 'released';
    return use ? 'released' : 'none';
  }
}
