import { type ApiContract, type Asked, type Loose, type Reply, Shopper } from '@webstore/testing';
import type { Diary } from './diary.js';

export interface GuestFacts {
  readonly shop: string;
  readonly contract: ApiContract;
  readonly diary: Diary;
  /** The address that it seems to come from. */
  readonly from: string;
  readonly token?: string;
}

/** A shopper with an address of its own, who writes down everything. */
export class Guest extends Shopper {
  constructor(private readonly facts: GuestFacts) {
    super(facts.shop, facts.contract, facts.token);
  }

  get from(): string {
    return this.facts.from;
  }

  override async ask(method: string, path: string, asked: Asked = {}): Promise<Reply<Loose>> {
    const headers = { 'x-forwarded-for': this.from, ...asked.headers };
    const reply = await super.ask(method, path, { ...asked, headers });
    this.facts.diary.entries.push({
      from: this.from,
      authorization:
        asked.headers?.['authorization'] ?? (this.token === undefined ? undefined : `Bearer ${this.token}`),
      method,
      path: new URL(path, this.address).pathname,
      status: reply.status,
      problem: reply.status < 400 ? undefined : String(reply.body.type).split('/').at(-1),
    });
    return reply;
  }

  /** The same address, signed in with this token. */
  as(token: string): Guest {
    return new Guest({ ...this.facts, token });
  }
}
