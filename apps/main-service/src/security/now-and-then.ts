import { LatestClients } from './latest-clients.js';

interface Told {
  at: number;
  since: number;
}

/** Lets a flood be told of without a flood of words: of each client once in a while, with how often it was left out. */
export class NowAndThen {
  private readonly clients = new LatestClients<Told>();

  constructor(
    private readonly everyMs: number,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** How often nothing was told since the last time, where it is time to tell; `undefined` where it is not. */
  untold(client: string): number | undefined {
    const now = this.nowMs();
    const told = this.clients.get(client);
    if (told && told.at > now - this.everyMs) {
      told.since += 1;
      return undefined;
    }
    this.clients.keep(client, { at: now, since: 0 });
    return told?.since ?? 0;
  }
}
