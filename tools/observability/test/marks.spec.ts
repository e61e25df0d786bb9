import { readBoards } from '@webstore/grafana';
import { findObservers, markTime, ObserverSet } from '@webstore/observability';
import { waitUntil } from '@webstore/testing';

const programs = await findObservers(process.env);
const withLoki = programs.has('loki') ? describe : describe.skip;

interface Stream {
  readonly stream: Readonly<Record<string, string>>;
  readonly values: readonly (readonly [nanoseconds: string, line: string])[];
}

withLoki('a scenario on a dashboard', () => {
  let observers: ObserverSet;
  let address: string;

  beforeAll(async () => {
    observers = await ObserverSet.open({ programs, names: ['loki'] });
    address = observers.at('loki');
  });
  afterAll(() => observers?.close());

  const ask = async (query: string): Promise<Stream[]> => {
    const answer = await fetch(`${address}/loki/api/v1/query_range?${new URLSearchParams({ query, since: '1h' })}`);
    return ((await answer.json()) as { data: { result: Stream[] } }).data.result;
  };

  it('is marked on every one, with its name, where its fault began and where it ended', async () => {
    const endedAt = new Date();
    const begunAt = new Date(endedAt.getTime() - 40_000);
    await markTime(address, { name: 'redis-away', title: 'Redis is gone', begunAt, endedAt });
    const marks = readBoards().map(
      ({ annotations }) => annotations.list.find(({ name }) => name === 'Scenarios')?.expr,
    );
    for (const expression of new Set(marks)) {
      const found = await waitUntil('the marks', async () => {
        const streams = await ask(expression ?? '');
        return streams.flatMap(({ values }) => values).length === 2 && streams;
      });
      const lines = found.flatMap(({ stream, values }) =>
        values.map(([nanoseconds, line]) => [Number(BigInt(nanoseconds) / 1_000_000n), line, stream['scenario']]),
      );
      expect(lines.toSorted()).toEqual([
        [begunAt.getTime(), 'A fault begins', 'redis-away'],
        [endedAt.getTime(), 'A fault ends', 'redis-away'],
      ]);
    }
  });

  it('leaves no mark unsaid: what Loki refuses is told of', async () => {
    const longAgo = new Date(0);
    const marks = markTime(address, { name: 'redis-away', title: 'Redis is gone', begunAt: longAgo, endedAt: longAgo });
    await expect(marks).rejects.toThrow(/does not take the marks of redis-away/);
  });
});
