import { placesOf, planRound } from './plan.js';
import { POINTS } from './points.js';

const plans = (seed: number, rounds: number) =>
  Array.from({ length: rounds }, (_, index) => planRound(seed, index + 1));

describe('the plan of the rounds', () => {
  it('is the same for the same seed, and another for another', () => {
    const troubles = (seed: number) => plans(seed, 50).map(({ trouble }) => trouble);
    expect(troubles(1)).toEqual(troubles(1));
    expect(troubles(1)).not.toEqual(troubles(2));
  });

  it('goes through all places in which a process can die before it comes back to one', () => {
    const places = placesOf(POINTS).length;
    expect(places).toBeGreaterThanOrEqual(24);
    const kills = plans(1, Math.ceil(places * 1.2) + 6).flatMap(({ trouble }) =>
      trouble.kind === 'killed' ? [trouble] : [],
    );
    const names = kills.slice(0, places).map(({ part, order }) => `${part} ${order.moment} ${order.name}`);
    expect(new Set(names).size).toBe(places);
  });

  it('has every other trouble too', () => {
    const kinds = new Set(plans(1, 60).map(({ trouble }) => trouble.kind));
    const others = ['PostgreSQL crashed', 'Redis flushed', 'Redis stopped', 'SIGTERM'];
    expect([...kinds].toSorted()).toEqual([...others, 'frozen', 'killed']);
  });
});
