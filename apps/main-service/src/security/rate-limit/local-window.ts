import { LatestClients } from '../latest-clients.js';
import type { SlidingWindow, Taken, WindowRule } from './sliding-window.js';

/** The windows of this process alone, for as long as Redis is away. */
export class LocalWindow implements SlidingWindow {
  private readonly clients = new LatestClients<number[]>();

  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  take(client: string, { limit, windowMs }: WindowRule): Taken {
    const now = this.nowMs();
    const recent = (this.clients.get(client) ?? []).filter((at) => at > now - windowMs);
    const isAllowed = recent.length < limit;
    if (isAllowed) recent.push(now);
    this.clients.keep(client, recent);
    const [oldest = now] = recent;
    return { isAllowed, left: limit - recent.length, nextInMs: Math.ceil(oldest + windowMs - now) };
  }

  forget(): void {
    this.clients.forget();
  }
}
