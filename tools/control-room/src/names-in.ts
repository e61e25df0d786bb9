import type { SyntaxNode } from '@lezer/common';
import { type Language, nodesOf, type Parsed, parseExpression, textOf, unquoted } from './parse-expression.js';

/** A label that something has to have; the value where it has to be exactly that. */
export interface Demand {
  readonly label: string;
  readonly value?: string;
}

/** What an expression names. */
export interface Names {
  /** Metrics that are selected, each with the labels that it is selected by. */
  readonly metrics: readonly { readonly name: string; readonly demands: readonly Demand[] }[];
  /** Labels that results are grouped or joined by; in LogQL and TraceQL everything that is looked at. */
  readonly labels: readonly string[];
  /** Labels that the expression itself makes. */
  readonly made: readonly string[];
}

const readers: Readonly<Record<Language, (parsed: Parsed) => Names>> = { promql, logql, traceql };

/** The metrics, labels and attributes that an expression names, whether or not there are any such. */
export function namesIn(expression: string, language: Language = 'promql'): Names {
  return readers[language](parseExpression(expression, language));
}

function promql({ tree, text }: Parsed): Names {
  const top = tree.topNode;
  const grouped = nodesOf(top, 'GroupingLabels').flatMap((node) => node.getChildren('LabelName'));
  return {
    metrics: nodesOf(top, 'VectorSelector').map((selector) => selected(selector, text)),
    labels: grouped.map((node) => textOf(node, text)),
    made: nodesOf(top, 'LabelReplace', 'LabelJoin', 'CountValues').map((name) => madeBy(name, text)),
  };
}

function selected(selector: SyntaxNode, text: string) {
  const demands = nodesOf(selector, 'UnquotedLabelMatcher').map((matcher) => demandOf(matcher, text));
  const byLabel = demands.find(({ label }) => label === '__name__')?.value;
  const name = textOf(selector.getChild('Identifier'), text) || byLabel || '';
  return { name, demands: demands.filter(({ label }) => label !== '__name__') };
}

function demandOf(matcher: SyntaxNode, text: string): Demand {
  const label = textOf(matcher.getChild('LabelName'), text);
  const value = unquoted(textOf(matcher.getChild('StringLiteral'), text));
  const isExact = textOf(matcher.getChild('MatchOp'), text) === '=' && value !== '' && !value.includes('$');
  return isExact ? { label, value } : { label };
}

/** The first text among the arguments is the label's name. */
function madeBy(name: SyntaxNode, text: string): string {
  const call = name.parent?.parent ?? name;
  return unquoted(textOf(nodesOf(call, 'StringLiteral')[0] ?? null, text));
}

const STAGES_THAT_MAKE = ['LabelFormatMatcher', 'LabelExtractionExpression', 'JsonExpression'];

function logql({ tree, text }: Parsed): Names {
  const top = tree.topNode;
  const made = nodesOf(top, ...STAGES_THAT_MAKE).map((node) => textOf(node.getChild('Identifier'), text));
  const looked = nodesOf(top, 'Identifier').map((node) => textOf(node, text));
  return { metrics: [], labels: looked.filter((label) => !made.includes(label)), made };
}

function traceql({ tree, text }: Parsed): Names {
  const attributes = nodesOf(tree.topNode, 'AttributeField').map((node) => textOf(node, text));
  return { metrics: [], labels: attributes, made: [] };
}
