import type { Instrument } from './instrument.js';

/** As the collector's Prometheus exporter spells units out. A unit that is not here is appended as it is. */
const unitNames: Readonly<Record<string, string>> = {
  ...{ d: 'days', h: 'hours', min: 'minutes', s: 'seconds', ms: 'milliseconds', us: 'microseconds', ns: 'nanoseconds' },
  ...{ By: 'bytes', KiBy: 'kibibytes', MiBy: 'mebibytes', GiBy: 'gibibytes', KBy: 'kilobytes', MBy: 'megabytes' },
  ...{ Hz: 'hertz', '%': 'percent', '1': '' },
};

/**
 * The name that an instrument has in Prometheus: other signs than letters and digits become `_`, the unit is appended
 * unless a word of the name says it, then `total` to what counts and `ratio` to a gauge without a dimension. A histogram has
 * `_bucket`, `_sum` and `_count` after it.
 */
export function prometheusName(name: string, { kind, unit }: Pick<Instrument, 'kind' | 'unit'>): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter(Boolean);
  const unitName = unit.includes('{') ? '' : (unitNames[unit] ?? unit);
  const withUnit = unitName === '' || words.includes(unitName) ? words : [...words, unitName];
  return withSuffix(withUnit, suffixOf(kind, unit)).join('_');
}

function suffixOf(kind: Instrument['kind'], unit: string): string | undefined {
  if (kind === 'counter') return 'total';
  return kind === 'gauge' && unit === '1' ? 'ratio' : undefined;
}

function withSuffix(words: readonly string[], suffix: string | undefined): readonly string[] {
  return suffix === undefined ? words : [...words.filter((word) => word !== suffix), suffix];
}
