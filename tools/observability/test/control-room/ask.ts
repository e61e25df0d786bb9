import { type Filling, filled, type Question } from '@webstore/grafana';

/** The time that is looked at: long enough for the whole test, in steps as a screen has them. */
export const LOOK: Filling = { rangeSeconds: 900, stepSeconds: 15, variables: { country: '.*', service: '.*' } };

export interface Answer {
  /** Series, lines or traces that came. */
  readonly size: number;
  /** What the store says against the question. */
  readonly complaint?: string;
  /** Numbers of an instant question, by their labels. */
  readonly values: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
}

/** Knows where the stores are. */
export interface Stores {
  at(name: 'prometheus' | 'loki' | 'tempo'): string;
}

/** Asks a store what a panel asks, as Grafana would. */
export async function ask(stores: Stores, question: Question, filling: Filling = LOOK): Promise<Answer> {
  const { address, path, parameters } = requestFor(stores, question, filling);
  const answer = await fetch(`${address}${path}?${new URLSearchParams(parameters)}`);
  const text = await answer.text();
  if (!answer.ok) return { size: 0, values: [], complaint: `${answer.status} ${text.trim()}` };
  return answerOf(JSON.parse(text) as Body);
}

interface Body {
  readonly traces?: readonly object[];
  readonly data?: { readonly result: readonly Series[] };
}

interface Series {
  readonly metric?: Readonly<Record<string, string>>;
  readonly stream?: Readonly<Record<string, string>>;
  readonly value?: readonly [number, string];
  readonly values?: readonly unknown[];
}

function answerOf({ traces, data }: Body): Answer {
  if (traces) return { size: traces.length, values: [] };
  const told = (data?.result ?? []).filter(({ value, values }) => value !== undefined || (values ?? []).length > 0);
  const numbers = told.filter(({ value }) => value !== undefined && !Number.isNaN(Number(value[1])));
  const values = numbers.map(({ metric = {}, value }) => ({ labels: metric, value: Number(value?.[1]) }));
  return { size: told.filter((series) => !isNothing(series)).length, values };
}

/** A division of nothing by nothing is no answer. */
function isNothing({ value, values = [] }: Series): boolean {
  if (value) return Number.isNaN(Number(value[1]));
  return values.every((point) => Array.isArray(point) && point[1] === 'NaN');
}

function requestFor(stores: Stores, question: Question, filling: Filling) {
  const expression = filled(question.expression, filling);
  const end = Date.now() / 1000;
  const start = end - filling.rangeSeconds;
  const span = { start: String(start), end: String(end), step: String(filling.stepSeconds) };
  switch (question.language) {
    case 'promql': {
      const over = question.isRange ? { path: '/api/v1/query_range', span } : { path: '/api/v1/query', span: {} };
      return { address: stores.at('prometheus'), path: over.path, parameters: { query: expression, ...over.span } };
    }
    case 'logql': {
      const path = question.isRange ? '/loki/api/v1/query_range' : '/loki/api/v1/query';
      const nanoseconds = { start: `${Math.round(start * 1e9)}`, end: `${Math.round(end * 1e9)}`, limit: '100' };
      const over = question.isRange ? { ...nanoseconds, step: span.step } : {};
      return { address: stores.at('loki'), path, parameters: { query: expression, ...over } };
    }
    case 'traceql': {
      const seconds = { start: `${Math.floor(start)}`, end: `${Math.ceil(end)}`, limit: '20' };
      return { address: stores.at('tempo'), path: '/api/search', parameters: { q: expression, ...seconds } };
    }
  }
}
