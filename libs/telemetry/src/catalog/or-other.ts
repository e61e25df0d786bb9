import { type Attributes, catalog, type MetricName } from './catalog.js';
import type { AttributeRule } from './instrument.js';

type ValueOf<Name extends MetricName, Attribute extends keyof Attributes<Name>> = NonNullable<
  Attributes<Name>[Attribute]
>;

/** A value from outside as the closed set of an attribute knows it: itself, or `other`. */
export function orOther<Name extends MetricName, Attribute extends keyof Attributes<Name> & string>(
  name: Name,
  attribute: Attribute,
  value: string,
): ValueOf<Name, Attribute> {
  const rules: Readonly<Record<string, AttributeRule>> = catalog[name].attributes;
  const isKnown = rules[attribute]?.values.includes(value);
  return (isKnown ? value : 'other') as ValueOf<Name, Attribute>;
}
