import type { SlidingWindow, Taken, WindowRule } from './sliding-window.js';

// About 20 MB at the limits of the shop; beyond it who asked longest ago is forgotten.
const CLIENTS_AT_MOST = 10_000;

/** The windows of this process alone, for as long as Redis is away. */
export class LocalWindow implements SlidingWindow {
  private readonly clients = new Map<string, number[]>();

  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  take(client: string, { limit, windowMs }: WindowRule): Taken {
    const now = this.nowMs();
    const recent = (this.clients.get(client) ?? []).filter((at) => at > now - windowMs);
    const isAllowed = recent.length < limit;
    if (isAllowed) recent.push(now);
    this.keep(client, recent);
    const [oldest = now] = recent;
    return { isAllowed, left: limit - recent.length, nextInMs: Math.ceil(oldest + windowMs - now) };
  }

  forget(): void {
    this.clients.clear();
  }

  private keep(client: string, recent: number[]): void {
    this.clients.delete(client);
    this.clients.set(client, recent);
    const [longestAgo] = this.clients.keys();
    if (this.clients.size > CLIENTS_AT_MOST && longestAgo !== undefined) this.clients.delete(longestAgo);
  }
}
