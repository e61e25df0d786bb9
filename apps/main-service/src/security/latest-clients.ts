// About 20 MB at the limits of the shop; beyond it who asked longest ago is forgotten.
const CLIENTS_AT_MOST = 10_000;

/** What a process knows of clients, for as long as Redis cannot say: of those that came last. */
export class LatestClients<Known> {
  private readonly known = new Map<string, Known>();

  get(client: string): Known | undefined {
    return this.known.get(client);
  }

  keep(client: string, what: Known): void {
    this.known.delete(client);
    this.known.set(client, what);
    const [longestAgo] = this.known.keys();
    if (this.known.size > CLIENTS_AT_MOST && longestAgo !== undefined) this.known.delete(longestAgo);
  }

  forget(): void {
    this.known.clear();
  }
}
