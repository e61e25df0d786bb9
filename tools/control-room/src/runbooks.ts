import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './parse-expression.js';

export const RUNBOOKS = 'docs/runbooks';

/** What a person is told to do when an alert fires. */
export interface Runbook {
  readonly path: string;
  readonly text: string;
}

export function readRunbooks(root: string): Runbook[] {
  return globSync(`${RUNBOOKS}/*.md`, { cwd: root })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** `HighErrorRate` → `docs/runbooks/high-error-rate.md`. */
export function runbookOf(alert: string): string {
  return `${RUNBOOKS}/${alert.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()}.md`;
}

/** The queries of a page, by the language of the block that each stands in. */
export function queriesIn(markdown: string): { readonly language: Language; readonly expression: string }[] {
  return [...markdown.matchAll(/^```(promql|logql|traceql)\n([\s\S]*?)\n```$/gm)].map(([, language, expression]) => ({
    language: language as Language,
    expression: expression ?? '',
  }));
}
