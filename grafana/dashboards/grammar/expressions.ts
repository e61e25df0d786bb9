/** How PromQL is written here: the same question is asked in the same words everywhere. */

/** Of the services that are chosen above; the shop's own metrics know them by `job`. */
export const CHOSEN_JOBS = 'job=~"webstore/($service)"';
/** The same of spans and logs. */
export const CHOSEN_SERVICES = 'service_name=~"$service"';
export const CHOSEN_COUNTRIES = 'country=~"$country"';

/**
 * How many there were in the time that is looked at. `increase` guesses at the edges and does not see the first of a series;
 * this counts: the last value less that of the beginning, which is 0 for a process that was not there yet.
 */
export function counted(series: string, by: readonly string[] = [], window = '$__range'): string {
  const last = `max_over_time(${series}[${window}])`;
  return sumBy(by, `${last} - (${series} offset ${window} or ${last} * 0)`);
}

export function perSecond(series: string, by: readonly string[] = []): string {
  return sumBy(by, `rate(${series}[$__rate_interval])`);
}

/** Of counters that the collector keeps, which begin anew when it does. */
export function increased(series: string, by: readonly string[] = []): string {
  return sumBy(by, `increase(${series}[$__range])`);
}

/** Which part of the whole: 0 where there is a whole and no part, and nothing where there is no whole. */
export function share(part: string, whole: string): string {
  return `(${part} or 0 * ${whole}) / (${whole} > 0)`;
}

export function percentile(percent: number, buckets: string, by: readonly string[] = []): string {
  return `histogram_quantile(${percent / 100}, sum by (${['le', ...by].join(', ')}) (rate(${buckets}[$__rate_interval])))`;
}

/** Several questions as one, each series with what it is about in `what`: `$1` stands for its value of the label. */
export function named(what: string, label: string, expression: string): string {
  return `label_replace(${expression}, "what", "${what}", "${label}", "(.*)")`;
}

/** A gauge is seen the same by every replica. */
export function highest(series: string, by: readonly string[] = []): string {
  return by.length === 0 ? `max(${series})` : `max by (${by.join(', ')}) (${series})`;
}

export function sumBy(by: readonly string[], what: string): string {
  return by.length === 0 ? `sum(${what})` : `sum by (${by.join(', ')}) (${what})`;
}
