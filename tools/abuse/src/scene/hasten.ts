const UNITS_MS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A window, an offset, or how long a condition has to hold. */
const DURATION = /(\[|\boffset |\b(?:keep_firing_)?for: )(\d+)(ms|s|m|h|d)\b/g;

/** Rules of Prometheus in which every length of time is divided by the scale. */
export function hasten(rules: string, scale: number): string {
  return rules.replaceAll(DURATION, (_, before: string, length: string, unit: string) => {
    return `${before}${Math.ceil((Number(length) * (UNITS_MS[unit] ?? 0)) / scale)}ms`;
  });
}
