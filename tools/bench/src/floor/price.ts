const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

/** The floor sells in one country. */
export function priceOf(amountMinor: number) {
  return { amount_minor: amountMinor, currency: 'USD', formatted: dollars.format(amountMinor / 100) };
}
