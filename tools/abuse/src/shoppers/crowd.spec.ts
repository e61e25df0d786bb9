import { faredBy } from './crowd.js';

const summary = {
  answered: 900,
  digest: 'a',
  outcomes: { expected: 900 },
  statuses: { 200: 900 },
  latencyMs: { p99: 41.6 },
};

describe('the crowd of honest shoppers', () => {
  it('fares well when all were answered as expected, or asked to come again', () => {
    expect(faredBy(summary)).toEqual({ requests: 900, p99Ms: 42, harm: [] });
    expect(faredBy({ ...summary, outcomes: { expected: 890, 'put off': 10 } }).harm).toEqual([]);
  });

  it.each(['failed', 'unexpected'])('is harmed by a single answer that is %s', (outcome) => {
    const { harm } = faredBy({ ...summary, outcomes: { expected: 899, [outcome]: 1 } });
    expect(harm).toEqual([expect.stringContaining(`1 requests of the load were ${outcome}`)]);
  });
});
