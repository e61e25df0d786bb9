import autocannon from 'autocannon';

/** What a span of load came to. */
export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Of each request, where the load keeps them. */
  readonly latenciesMs: readonly number[];
}

/**
 * Gets one address over ten connections, from a thread of its own, as each of these clients in turn.
 * @throws Error when an answer is not 2xx
 */
export async function getLoad(url: string, seconds: number, clients: readonly string[] = []): Promise<Load> {
  const requests = clients.map((client) => ({ headers: { 'x-forwarded-for': client } }));
  const asClients = requests.length > 0 ? { requests } : {};
  const result = await autocannon({ url, connections: 10, pipelining: 1, duration: seconds, workers: 1, ...asClients });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} requests to ${url} failed`);
  return { requests: result['2xx'], seconds: result.duration, latenciesMs: [] };
}

/** Every user acts again as soon as the last act is over. `act` is told its number, from 0. */
export async function closedLoop(users: readonly User[], seconds: number): Promise<Load> {
  const startedAt = performance.now();
  const deadline = startedAt + seconds * 1000;
  const latenciesMs: number[] = [];
  const live = async (act: User) => {
    for (let n = 0; performance.now() < deadline; n += 1) {
      const beganAt = performance.now();
      await act(n);
      latenciesMs.push(performance.now() - beganAt);
    }
  };
  await Promise.all(users.map(live));
  return { requests: latenciesMs.length, seconds: (performance.now() - startedAt) / 1000, latenciesMs };
}

export type User = (n: number) => Promise<unknown>;
