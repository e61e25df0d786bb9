import { catalog } from '../catalog/catalog.js';
import { type AttributeRule, type Instrument, seriesAtMost } from '../catalog/instrument.js';
import type { Point } from './meters.js';

const instruments: Readonly<Record<string, Instrument>> = catalog;

/** A sentence for each instrument, attribute, value or number of series that the catalog does not have. */
export function outsideCatalog(reading: ReadonlyMap<string, readonly Point[]>): string[] {
  return [...reading].flatMap(([name, points]) => {
    const instrument = instruments[name];
    if (!instrument) return [`${name} is no instrument`];
    const tooMany = points.length > seriesAtMost(instrument) ? [`${name} has ${points.length} series`] : [];
    return [...tooMany, ...points.flatMap(({ attributes }) => strangersAmong(attributes, name, instrument))];
  });
}

function strangersAmong(attributes: Point['attributes'], name: string, { attributes: rules }: Instrument): string[] {
  const missing = Object.keys(rules).filter((attribute) => !rules[attribute]?.isOptional && !(attribute in attributes));
  const strange = Object.entries(attributes).filter(([attribute, value]) => !isAllowed(rules[attribute], value));
  return [
    ...missing.map((attribute) => `${name} lacks ${attribute}`),
    ...strange.map(([attribute, value]) => `${name} has ${attribute}=${value}`),
  ];
}

function isAllowed(rule: AttributeRule | undefined, value: unknown): boolean {
  if (!rule || typeof value !== 'string') return false;
  return rule.others !== undefined || rule.values.includes(value);
}
