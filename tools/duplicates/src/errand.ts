import type { Place, Sent } from './wire.js';

/** Something to be done once, however often it is sent. */
export interface Errand {
  /** As the report names it: `POST /checkout`. */
  readonly route: string;
  readonly key: string;
  readonly place: Place;
  /** Ways to send it that mean the same. */
  readonly ways: readonly [Sent, ...Sent[]];
  /** How it may end, as endOf says it. */
  readonly ends: readonly string[];
  /** Refusals that leave nothing behind: a repeat is refused afresh, in words of its own. */
  readonly refusedAfresh: readonly string[];
  /** What is known of its end; it grows with the answers. */
  readonly known: Known;
}

export interface Known {
  /** A hash of the first final answer. */
  final?: string;
  /** The order, or whatever else it is about, as the first answer that said so had it. */
  location?: string;
  /** Answers 202; only the request that opened the order may get one. */
  pending: number;
}

export type ErrandOptions = Omit<Errand, 'known' | 'refusedAfresh'> & { readonly refusedAfresh?: readonly string[] };

export function errandOf(options: ErrandOptions): Errand {
  return { refusedAfresh: [], ...options, known: { pending: 0 } };
}
