import { KINDS, placesOf, planRound } from './plan.js';
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
    const kills = plans(1, Math.ceil(places * 1.3)).flatMap(({ trouble }) =>
      trouble.kind === 'killed' ? [trouble] : [],
    );
    const names = kills.slice(0, places).map(({ part, order }) => `${part} ${order.moment} ${order.name}`);
    expect(new Set(names).size).toBe(places);
  });

  it('goes through all of them, each before and after, in three hundred rounds', () => {
    const kills = plans(41, 300).filter(({ trouble }) => trouble.kind === 'killed');
    const names = kills.map(({ trouble: { part, order } }) => `${part} ${order.moment} ${order.name}`);
    expect(new Set(names).size).toBe(placesOf(POINTS).length);
  });

  it('has every other trouble too, in as few rounds as a commit can wait for', () => {
    const kinds = new Set(plans(1, 30).map(({ trouble }) => trouble.kind));
    expect(kinds).toEqual(new Set(KINDS));
  });
});
