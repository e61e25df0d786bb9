import { REPOSITORY_ROOT } from '@webstore/parts';
import { type Demand, type Names, namesIn } from './names-in.js';
import { logLabels, spanAttributes } from './observers-own.js';
import { type Language, parseExpression } from './parse-expression.js';
import { type Labels, type Vocabulary, vocabularyOf } from './vocabulary.js';

/**
 * What is wrong with an expression of a rule, a dashboard or a runbook: nothing if it can be parsed and names only metrics,
 * labels, values and attributes that there are.
 */
export function checkExpression(expression: string, language: Language = 'promql', known = ourVocabulary()): string[] {
  const { errors } = parseExpression(expression, language);
  if (errors.length > 0) return [...errors];
  const names = namesIn(expression, language);
  if (language === 'promql') return checkMetrics(names, known);
  const allowed = language === 'logql' ? logLabels : spanAttributes;
  return names.labels.filter((label) => !allowed.has(label)).map((label) => `nothing has ${label}`);
}

let vocabulary: Vocabulary | undefined;

/** Read once: the rules of the repository do not change while a test runs. */
function ourVocabulary(): Vocabulary {
  vocabulary ??= vocabularyOf(REPOSITORY_ROOT);
  return vocabulary;
}

function checkMetrics({ metrics, labels, made }: Names, known: Vocabulary): string[] {
  const ofMetrics = metrics.flatMap(({ name, demands }) => {
    const its = known.get(name);
    return its ? demands.flatMap((demand) => checkDemand(name, its, demand)) : [`there is no metric ${name}`];
  });
  const had = new Set([...made, ...metrics.flatMap(({ name }) => [...(known.get(name)?.keys() ?? [])])]);
  return [...ofMetrics, ...labels.filter((label) => !had.has(label)).map((label) => `nothing in it has ${label}`)];
}

function checkDemand(name: string, labels: Labels, { label, value }: Demand): string[] {
  if (!labels.has(label)) return [`${name} has no ${label}`];
  const values = labels.get(label);
  return value === undefined || !values || values.includes(value) ? [] : [`${name} is never ${label}=${value}`];
}
