import { type AttributeRule, catalog, type Instrument, prometheusName } from '@webstore/telemetry/testing';
import { namesIn } from './names-in.js';
import { observersOwn, SCRAPED } from './observers-own.js';
import { readRules } from './rules.js';

/** The labels of a metric; a label with values can be nothing else. */
export type Labels = ReadonlyMap<string, readonly string[] | undefined>;
export type Vocabulary = ReadonlyMap<string, Labels>;

/** Every metric that somebody may ask Prometheus for, as it is called there: ours, the observers' own, and what rules record. */
export function vocabularyOf(root: string): Vocabulary {
  const scraped = new Map<string, Labels>([...shop(), ...observers()]);
  const recorded = new Map<string, Labels>();
  const all = () => new Map([...scraped, ...recorded]);
  for (const { record, expr, labels } of readRules(root)) {
    if (record !== undefined) recorded.set(record, new Map([...labelsOfAll(expr, all()), ...own(labels)]));
  }
  return all();
}

function shop(): [string, Labels][] {
  return Object.entries(catalog as Readonly<Record<string, Instrument>>).flatMap(([name, instrument]) => {
    const labels = labelsOf(instrument);
    const told = prometheusName(name, instrument);
    if (instrument.kind !== 'histogram') return [[told, labels]];
    const bucket: Labels = new Map([...labels, ['le', undefined]]);
    const series: [string, Labels][] = [
      ['bucket', bucket],
      ['sum', labels],
      ['count', labels],
    ];
    return series.map(([suffix, its]) => [`${told}_${suffix}`, its]);
  });
}

function labelsOf({ attributes }: Instrument): Labels {
  const ofAttributes = Object.entries(attributes).map(([name, rule]) => [labelOf(name), valuesOf(rule)] as const);
  return new Map([...ofAttributes, ...SCRAPED.map((label) => [label, undefined] as const)]);
}

function labelOf(attribute: string): string {
  return attribute.replaceAll(/[^A-Za-z0-9]/g, '_');
}

function valuesOf({ values, others }: AttributeRule): readonly string[] | undefined {
  return others ? undefined : values;
}

function observers(): [string, Labels][] {
  return Object.entries(observersOwn).map(([name, labels]) => [
    name,
    new Map([...labels, ...SCRAPED].map((label) => [label, undefined])),
  ]);
}

/** A recorded series has at most the labels of what it was made of. */
function labelsOfAll(expr: string, known: Vocabulary): [string, readonly string[] | undefined][] {
  const { metrics, made } = namesIn(expr);
  const ofMetrics = metrics.flatMap(({ name }) => [...(known.get(name) ?? [])]);
  return [...ofMetrics, ...made.map((label): [string, undefined] => [label, undefined])];
}

function own(labels: Readonly<Record<string, string>>): [string, readonly string[] | undefined][] {
  return Object.keys(labels).map((label) => [label, undefined]);
}
