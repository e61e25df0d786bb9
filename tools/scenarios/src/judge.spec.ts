import { judge } from './judge.js';
import { type Scenario, scenarioSchema } from './scenario.js';
import type { Moment } from './timeline.js';

const scenario: Scenario = {
  name: 'declined-in-brazil',
  ...scenarioSchema.parse({
    title: 'Cards are declined in Brazil',
    seed: 1,
    fault: { kind: 'poison-job' },
    lasts_s: 10,
    alerts: [{ name: 'PaymentDeclinesHigh', labels: { country: 'BR' }, within_s: 30 }],
    tolerated: [{ name: 'BreakerOpen', because: 'half of the time it opens' }],
    affected: ['payments-service'],
    still: [{ does: 'buy', in: 'DE' }],
    recovers_within_s: 60,
  }),
};

const fires = (alert: string, labels: Record<string, string> = {}, atMs = 20_000): Moment => ({
  ...{ what: 'alert fires', alert, labels, atMs },
});
const bought: Moment = { what: 'shopper', act: 'buy in DE', isDone: true, answer: '201', atMs: 1_000 };
const quiet = { quietAfterMs: 5_000, ended: [] };
const asExpected = [fires('PaymentDeclinesHigh', { country: 'BR', severity: 'warning' }), bought];

const failed = (moments: readonly Moment[], ending: Parameters<typeof judge>[2] = quiet) =>
  judge(scenario, moments, ending)
    .filter(({ isOk }) => !isOk)
    .map(({ expected, seen }) => `${expected}: ${seen}`);

describe('a scenario', () => {
  it('went as expected when its alert fired in time, no other did, shoppers went on and all was quiet again', () => {
    expect(failed(asExpected)).toEqual([]);
  });

  it('says how long each of them took', () => {
    const delays = judge(scenario, asExpected, quiet).map(({ delayS }) => delayS);
    expect(delays).toEqual([20, undefined, undefined, 5]);
  });

  it('failed when its alert was late, of another country, or not there', () => {
    const late = [fires('PaymentDeclinesHigh', { country: 'BR' }, 30_001), bought];
    const elsewhere = [fires('PaymentDeclinesHigh', { country: 'DE' }), bought];
    expect(failed(late)).toEqual(['PaymentDeclinesHigh {country=BR} within 30 s: fired']);
    for (const moments of [elsewhere, [bought]])
      expect(failed(moments)).toEqual(['PaymentDeclinesHigh {country=BR} within 30 s: it did not fire']);
  });

  it('failed when an alert fired that nobody expected, but not when it is one that may', () => {
    expect(failed([...asExpected, fires('BreakerOpen')])).toEqual([]);
    expect(failed([...asExpected, fires('JobsDead', { kind: 'ship' })])).toEqual([
      'no other alert: JobsDead {kind=ship}',
    ]);
  });

  it('failed when shoppers could not do what they should, or nobody tried', () => {
    const refused: Moment = { what: 'shopper', act: 'buy in DE', isDone: false, answer: '503', atMs: 1 };
    const alert = fires('PaymentDeclinesHigh', { country: 'BR' });
    expect(failed([alert, refused])).toEqual(['shoppers still buy in DE: 503']);
    expect(failed([alert])).toEqual(['shoppers still buy in DE: nobody tried']);
    expect(failed([alert, refused, bought])).toEqual([]);
  });

  it('failed when it was not quiet in time, or a part does not run any more', () => {
    expect(failed(asExpected, { quietAfterMs: 60_001, ended: [] })).toEqual(['all quiet within 60 s: quiet']);
    expect(failed(asExpected, { quietAfterMs: undefined, ended: ['crm ended with 1'] })).toEqual([
      'all quiet within 60 s: it was not',
      'every part runs: crm ended with 1',
    ]);
  });
});
