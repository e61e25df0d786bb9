import { parser as logql } from '@grafana/lezer-logql';
import { parser as traceql } from '@grafana/lezer-traceql';
import type { SyntaxNode, Tree } from '@lezer/common';
import { parser as promql } from '@prometheus-io/lezer-promql';

export type Language = 'promql' | 'logql' | 'traceql';

const parsers: Readonly<Record<Language, { parse(text: string): Tree }>> = { promql, logql, traceql };

/** An expression as a tree, and what in it is no grammar. */
export interface Parsed {
  readonly text: string;
  readonly tree: Tree;
  readonly errors: readonly string[];
}

/** Grafana fills its variables in before anybody parses: of those that stand for a span of time, five minutes are one. */
export function parseExpression(expression: string, language: Language): Parsed {
  const text = expression.replace(
    /\$(__rate_interval|__interval|__range)\b|\$\{(__rate_interval|__interval|__range)\}/g,
    '5m',
  );
  const tree = parsers[language].parse(text);
  const errors: string[] = [];
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError)
        errors.push(`cannot be read at ${from}: ${JSON.stringify(text.slice(from, Math.max(to, from + 12)))}`);
    },
  });
  return { text, tree, errors: text.trim() === '' ? ['is empty'] : errors };
}

/** Every node of a name, in the order of the text. */
export function nodesOf(root: SyntaxNode, ...names: readonly string[]): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  root.cursor().iterate((node) => {
    if (names.includes(node.name)) found.push(node.node);
  });
  return found;
}

export function textOf(node: SyntaxNode | null, text: string): string {
  return node ? text.slice(node.from, node.to) : '';
}

/** The content of a literal. */
export function unquoted(literal: string): string {
  return literal.replace(/^["'`]|["'`]$/g, '');
}
