/** A moment as the country writes it: `21.11.2025, 17:08`. */
export function dateText(iso: string, locale: string, withTime = true): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(withTime && { timeStyle: 'short' }) });
  return format.format(new Date(iso));
}
