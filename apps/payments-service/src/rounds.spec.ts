import { waitUntil } from '@webstore/testing';
import { Rounds } from './rounds.js';

describe('rounds', () => {
  it('go on after failures, and tell only the first of a row', async () => {
    const script = ['fails', 'fails', 'works', 'fails'];
    const failures: unknown[] = [];
    const rounds = new Rounds({
      round: async () => {
        if (script.shift() === 'fails') throw new Error('away');
        return 0;
      },
      mostRestMs: 1,
      onFailure: (error) => failures.push(error),
    });
    rounds.start();
    await waitUntil('the rounds to go on', () => script.length === 0);
    await rounds.stop();
    expect(failures).toHaveLength(2);
  });

  it('end when the round under way has ended', async () => {
    const { promise: atWork, resolve: begin } = Promise.withResolvers<void>();
    const { promise: work, resolve: finish } = Promise.withResolvers<number>();
    const order: string[] = [];
    const round = () => {
      begin();
      return work.finally(() => order.push('round'));
    };
    const rounds = new Rounds({ round, mostRestMs: 1, onFailure: () => undefined });
    rounds.start();
    await atWork;
    const stopped = rounds.stop().then(() => order.push('stopped'));
    finish(1);
    await stopped;
    expect(order).toEqual(['round', 'stopped']);
  });
});
