/** A request as it arrives at another party, in process instead of over HTTP. */
export interface PartyCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string | undefined;
}

export interface PartyReply {
  readonly status: number;
  readonly body: unknown;
}

/** Somebody whom a process calls. What it rejects with is no answer: the call broke off. */
export type Party = (call: PartyCall) => PartyReply | Promise<PartyReply>;

export const ok = (body: unknown): PartyReply => ({ status: 200, body });

export const refusal = (status: number, type: string): PartyReply => ({ status, body: { type: `/problems/${type}` } });

/** Does what is asked under a key once; every later call with it gets the first one's answer. */
export class OncePerKey {
  readonly #answers = new Map<string, PartyReply>();

  answer(key: string | undefined, act: () => PartyReply): PartyReply {
    if (key === undefined) return act();
    const earlier = this.#answers.get(key);
    if (earlier) return earlier;
    const answer = act();
    if (answer.status !== 404 && answer.status !== 422) this.#answers.set(key, answer);
    return answer;
  }

  find(key: string): PartyReply | undefined {
    return this.#answers.get(key);
  }
}
