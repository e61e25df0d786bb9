import { setTimeout as sleep } from 'node:timers/promises';
import {
  CallFailed,
  type CallFailureReason,
  type CallOptions,
  type PostOptions,
  type ServiceClient,
} from '@webstore/http-client';
import type { Party, PartyCall, PartyReply } from '../parties/party.js';
import type { Mortal } from '../process/mortal.js';
import type { Attribution } from './attribution.js';
import { deedOfCall } from './deeds.js';
import type { Luck } from './luck.js';
import type { CallFault } from './misfortune.js';
import { Passage } from './passage.js';

const LATE_MS = 400;
const SLOW_MS = 60;

export interface FaultyClientOptions {
  readonly name: string;
  readonly party: Party;
  readonly mortal: Mortal;
  readonly attribution: Attribution;
  readonly stillMs: number;
  /** Told of work that is still to arrive at the party after its caller gave up. */
  readonly onLate: (arrival: Promise<unknown>) => void;
}

/** Stands where a process has a ServiceClient: the same contract, the other party in process, and mishaps on the way. */
export class FaultyClient {
  readonly isOpen = false;

  constructor(private readonly options: FaultyClientOptions) {}

  /** What the process takes it for. */
  get asServiceClient(): ServiceClient {
    return this as unknown as ServiceClient;
  }

  get<A>(path: string, options: CallOptions<A>): Promise<unknown> {
    return this.#ask({ method: 'GET', path, body: {}, key: undefined }, options);
  }

  post<A>(path: string, body: object, options: PostOptions<A>): Promise<unknown> {
    return this.#ask({ method: 'POST', path, body: { ...body }, key: options.idempotencyKey }, options);
  }

  delete<A>(path: string, options: CallOptions<A>): Promise<unknown> {
    return this.#ask({ method: 'DELETE', path, body: {}, key: undefined }, options);
  }

  async #ask<A>(call: PartyCall, { answer, accept }: CallOptions<A>): Promise<unknown> {
    const { status, body } = await this.#withBlows(call);
    const isAnswer = (status >= 200 && status < 300) || accept?.includes(status);
    if (!isAnswer) throw this.#failed(status >= 500 ? 'server' : 'rejected', { status, body });
    const parsed = answer.safeParse(body);
    if (!parsed.success) throw this.#failed('garbage', { status });
    return accept ? { status, body: parsed.data } : parsed.data;
  }

  async #withBlows(call: PartyCall): Promise<PartyReply> {
    const { name, mortal, attribution, stillMs } = this.options;
    const luck = attribution.luckOfCall(call.path, call.body);
    luck.count('calls');
    const passage = new Passage({ mortal, luck, deed: deedOfCall(name, call), stillMs });
    await passage.endure('before');
    const outcome = await this.#exchange(call, passage.fault(), luck).then(
      (reply) => ({ reply }),
      (error: unknown) => ({ error }),
    );
    await passage.endure('after');
    if ('error' in outcome) throw outcome.error;
    return outcome.reply;
  }

  async #exchange(call: PartyCall, fault: CallFault | undefined, luck: Luck): Promise<PartyReply> {
    this.#failBefore(fault, call);
    const reply = await this.#send(call);
    if (fault === 'slow') await sleep(luck.random.between(1, SLOW_MS));
    if (fault === 'dropped-after-apply') throw this.#failed('reset');
    if (fault === 'server-error-after-apply') throw this.#failed('server', { status: 503 });
    return fault === 'garbage-after-apply' ? { status: 200, body: '<html>' } : reply;
  }

  #failBefore(fault: CallFault | undefined, call: PartyCall): void {
    if (fault === 'refused') throw this.#failed('refused');
    if (fault === 'dropped') throw this.#failed('reset');
    if (fault === 'server-error') throw this.#failed('server', { status: 503 });
    if (fault !== 'applied-late') return;
    this.options.onLate(sleep(LATE_MS).then(() => this.#send(call).catch(() => undefined)));
    throw this.#failed('timeout');
  }

  async #send(call: PartyCall): Promise<PartyReply> {
    try {
      return await this.options.party(call);
    } catch (error) {
      throw error instanceof CallFailed ? error : this.#failed('reset', { detail: String(error) });
    }
  }

  #failed(reason: CallFailureReason, facts: { status?: number; body?: unknown; detail?: string } = {}): CallFailed {
    return new CallFailed(this.options.name, reason, facts);
  }
}
