/** How Grafana fills in what a dashboard leaves open. */
export interface Filling {
  readonly rangeSeconds: number;
  readonly stepSeconds: number;
  /** Values of variables by name: one value, several, or `.*` for all. */
  readonly variables: Readonly<Record<string, string | readonly string[]>>;
}

const SCRAPE_SECONDS = 5;

/** An expression as Grafana sends it. @throws Error for a variable that has no value */
export function filled(expression: string, { rangeSeconds, stepSeconds, variables }: Filling): string {
  const spans: Readonly<Record<string, string>> = {
    __range: `${rangeSeconds}s`,
    __interval: `${stepSeconds}s`,
    __rate_interval: `${Math.max(stepSeconds + SCRAPE_SECONDS, 4 * SCRAPE_SECONDS)}s`,
  };
  return expression.replace(/\$(?:(\w+)|\{(\w+)\})/g, (written, bare?: string, braced?: string) => {
    const name = bare ?? braced ?? '';
    // `$1` belongs to a regular expression.
    if (/^\d+$/.test(name)) return written;
    const value = spans[name] ?? variables[name];
    if (value === undefined) throw new Error(`${written} has no value in: ${expression}`);
    return typeof value === 'string' ? value : oneOf(value);
  });
}

function oneOf(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : `(${values.join('|')})`;
}
