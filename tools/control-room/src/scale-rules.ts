import { isScalar, type Pair, parseDocument, visit } from 'yaml';
import { type Language, nodesOf, parseExpression } from './parse-expression.js';

export interface Scale {
  /** By how much every span of time becomes shorter: 30 makes 15 minutes 30 seconds. */
  readonly factor: number;
  /** What a window is long at least: `rate` takes two samples. Waits (`for`, `offset`) may be shorter. */
  readonly shortestWindowMs: number;
}

const SPANS = {
  promql: ['NumberDurationLiteral', 'NumberDurationLiteralInDurationContext'],
  logql: ['Duration'],
} as const;
const WAITS: ReadonlySet<unknown> = new Set(['for', 'keep_firing_for', 'interval']);
const UNITS_MS = { y: 31_536_000_000, w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/**
 * A rule file in which all time passes faster, for a proof in real time: windows, offsets, waits, and ages that are written as
 * spans (`> 15m`). Plain numbers, and so all thresholds per second or in percent, stay.
 */
export function scaleRules(file: string, language: Exclude<Language, 'traceql'>, scale: Scale): string {
  const document = parseDocument(file);
  visit(document, {
    Pair(_, { key, value }: Pair) {
      if (!isScalar(key) || !isScalar(value)) return;
      if (key.value === 'expr') value.value = scaleExpression(String(value.value), language, scale);
      if (WAITS.has(key.value)) value.value = scaledSpan(String(value.value), scale.factor, 0);
    },
  });
  return document.toString({ lineWidth: 0 });
}

export function scaleExpression(
  expression: string,
  language: Exclude<Language, 'traceql'>,
  { factor, shortestWindowMs }: Scale,
): string {
  const { tree } = parseExpression(expression, language);
  const spans = nodesOf(tree.topNode, ...SPANS[language]).filter(({ from, to }) => isSpan(expression.slice(from, to)));
  return spans.reduceRight((text, { from, to, parent }) => {
    const isWindow = parent?.name === 'DurationExpr' || parent?.name === 'Range';
    const shorter = scaledSpan(text.slice(from, to), factor, isWindow ? shortestWindowMs : 0);
    return `${text.slice(0, from)}${shorter}${text.slice(to)}`;
  }, expression);
}

function isSpan(literal: string): boolean {
  return /^(\d+(ms|[smhdwy]))+$/.test(literal);
}

function scaledSpan(span: string, factor: number, leastMs: number): string {
  const terms = [...span.matchAll(/(\d+)(ms|[smhdwy])/g)];
  const wholeMs = terms.reduce(
    (sum, [, count, unit]) => sum + Number(count) * UNITS_MS[unit as keyof typeof UNITS_MS],
    0,
  );
  return `${Math.round(Math.max(wholeMs / factor, Math.min(leastMs, wholeMs)))}ms`;
}
