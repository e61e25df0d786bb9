/** An offer as shoppers read it: what everybody gets on a large cart is told by its percentage, a coupon by its code. */
export function offerName(code: string, locale: string): string {
  const percent = /^TIER(\d+)$/.exec(code)?.[1];
  return percent ? new Intl.NumberFormat(locale, { style: 'percent' }).format(Number(percent) / 100) : code;
}
