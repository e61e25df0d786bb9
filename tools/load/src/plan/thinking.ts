/** Shoppers who look at what they got, first whoever is ready first. */
export class Thinking<Shopper> {
  private readonly waiting: { readonly readyAtMs: number; readonly shopper: Shopper }[] = [];

  add(shopper: Shopper, readyAtMs: number): void {
    this.waiting.splice(this.placeOf(readyAtMs), 0, { readyAtMs, shopper });
  }

  /** Whoever has been ready longest, if anybody is. */
  takeReady(nowMs: number): Shopper | undefined {
    const first = this.waiting.at(-1);
    if (!first || first.readyAtMs > nowMs) return undefined;
    return this.waiting.pop()?.shopper;
  }

  /** The latest stand first, so that whoever is next is taken from the end. */
  private placeOf(readyAtMs: number): number {
    let low = 0;
    let high = this.waiting.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.waiting[middle]?.readyAtMs ?? 0) > readyAtMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
