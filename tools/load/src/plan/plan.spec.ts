import { type Country, countries } from '@webstore/contracts';
import fc from 'fast-check';
import { actNamed } from './acts.js';
import { curveNames, curves } from './curves.js';
import { previewOf } from './digest.js';
import { type PersonaName, personaNames, personas } from './personas.js';
import { type PlannedRequest, type PlanOptions, planOf } from './plan.js';

const usual: PlanOptions = {
  ...{ seed: 7, ratePerSecond: 50, durationMs: 120_000, curve: 'steady' },
  ...{ personas: personaNames, pace: 1 },
};

const anyPlan = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  ratePerSecond: fc.integer({ min: 1, max: 60 }),
  durationMs: fc.integer({ min: 1_000, max: 20_000 }),
  curve: fc.constantFrom(...curveNames),
  personas: fc.subarray([...personaNames], { minLength: 1 }),
  pace: fc.constantFrom(0, 0.1, 1),
});

const RUNS = { numRuns: 25 };

describe('the plan of a run', () => {
  it('is the same for the same seed, and another for another', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect([...planOf(plan)]).toEqual([...planOf(plan)]);
        expect(previewOf(plan)).toEqual(previewOf(plan));
      }),
      RUNS,
    );
    expect(previewOf(usual).digest).not.toBe(previewOf({ ...usual, seed: 8 }).digest);
  });

  it('has requests in the order of their time, each visit one after the other and to the end of its story at most', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const requests = [...planOf(plan)];
        const times = requests.map(({ atMs }) => atMs);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        expect(times.every((atMs) => atMs >= 0 && atMs < plan.durationMs)).toBe(true);
        for (const visit of visitsOf(requests)) {
          expect(new Set(visit.map(({ persona, country }) => `${persona} ${country}`)).size).toBe(1);
          expect(visit.slice(0, -1).some(({ isLast }) => isLast)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('asks as often as it is told, from the first second to the last', () => {
    const perSecond = countBy([...planOf(usual)], ({ atMs }) => Math.floor(atMs / 10_000));
    for (const count of perSecond.values()) expect(count).toBeGreaterThan(0.85 * 500);
    for (const count of perSecond.values()) expect(count).toBeLessThan(1.15 * 500);
  });

  it.each(curveNames)('follows the curve: %s', (curve) => {
    const tenths = countBy([...planOf({ ...usual, curve })], ({ atMs }) => Math.floor(atMs / 12_000));
    for (const [tenth, count] of tenths) {
      const wanted = averageOf(Array.from({ length: 100 }, (_, step) => curves[curve]((tenth + step / 100) / 10)));
      expect(count / 600).toBeGreaterThan(0.8 * wanted - 0.05);
      expect(count / 600).toBeLessThan(1.2 * wanted + 0.05);
    }
  });

  it('lets people think between two requests of a visit', () => {
    for (const visit of visitsOf([...planOf(usual)])) {
      for (const [index, { atMs, act }] of visit.slice(0, -1).entries()) {
        const next = visit[index + 1] as PlannedRequest;
        expect(next.atMs - atMs).toBeGreaterThanOrEqual(actNamed(act).thinkMs[0]);
      }
    }
  });

  it('has personas and countries in their shares, and all of both in two minutes', () => {
    const firsts = visitsOf([...planOf({ ...usual, durationMs: 600_000 })]).map(([first]) => first as PlannedRequest);
    const byPersona = countBy(firsts, ({ persona }) => persona);
    for (const name of personaNames) {
      const share = (byPersona.get(name) ?? 0) / firsts.length;
      expect(Math.abs(share - personas[name].share / 1_000)).toBeLessThan(0.03);
    }
    const inTwoMinutes = [...planOf(usual)];
    expect(namesOf<PersonaName>(inTwoMinutes, ({ persona }) => persona)).toEqual(personaNames.toSorted());
    expect(namesOf<Country>(inTwoMinutes, ({ country }) => country)).toEqual(countries.toSorted());
  });

  it('takes nobody to a limit of the shop, be there think times or none', () => {
    const everybody = [...planOf({ ...usual, durationMs: 600_000, pace: 0 })];
    for (const visit of visitsOf(everybody)) {
      const count = (...acts: PlannedRequest['act'][]) => visit.filter(({ act }) => acts.includes(act)).length;
      // Of 60 requests a shopper and 200 an address, 5 failed sign-ins, 20 refusals and 10 checkouts.
      expect(visit.length).toBeLessThanOrEqual(40);
      expect(count('mistype the password')).toBeLessThanOrEqual(2);
      expect(
        count('check out', 'check out in haste', 'check out with a wrong coupon', 'check out with a bad card'),
      ).toBeLessThanOrEqual(4);
      expect(visit.filter(({ act }) => actNamed(act).expected.every((status) => status >= 400)).length).toBeLessThan(6);
    }
  });
});

function visitsOf(requests: readonly PlannedRequest[]): PlannedRequest[][] {
  return [...Map.groupBy(requests, ({ visit }) => visit).values()];
}

function countBy<Key>(requests: readonly PlannedRequest[], keyOf: (request: PlannedRequest) => Key): Map<Key, number> {
  return new Map([...Map.groupBy(requests, keyOf)].map(([key, group]) => [key, group.length]));
}

function namesOf<Name extends string>(requests: readonly PlannedRequest[], nameOf: (of: PlannedRequest) => Name) {
  return [...new Set(requests.map(nameOf))].toSorted();
}

function averageOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
