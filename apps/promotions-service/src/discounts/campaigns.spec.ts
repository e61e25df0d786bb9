import { money } from '@webstore/money';
import { type Campaign, campaignOffer, runs } from './campaigns.js';

const singlesDay: Campaign = {
  code: 'SINGLESDAY',
  countries: ['JP'],
  basisPoints: 300,
  firstDay: '11-11',
  lastDay: '11-11',
  timeZone: 'Asia/Tokyo',
};

describe('a campaign', () => {
  it.each([
    ['2026-11-10T14:59:59Z', false],
    ['2026-11-10T15:00:00Z', true],
    ['2031-11-11T14:59:59Z', true],
    ['2031-11-11T15:00:00Z', false],
  ])("runs every year by its country's own days: at %s %s", (now, expected) => {
    expect(runs(singlesDay, 'JP', new Date(now))).toBe(expected);
  });

  it('is for its countries only', () => {
    expect(runs(singlesDay, 'US', new Date('2026-11-11T03:00:00Z'))).toBe(false);
  });

  it.each([
    ['2026-12-26', false],
    ['2026-12-27', true],
    ['2027-01-02', true],
    ['2027-01-03', false],
  ])('may run over New Year: on %s %s', (day, expected) => {
    const winterSale: Campaign = { ...singlesDay, firstDay: '12-27', lastDay: '01-02' };
    expect(runs(winterSale, 'JP', new Date(`${day}T12:00:00+09:00`))).toBe(expected);
  });

  it('takes its percentage off in the money of the order', () => {
    expect(campaignOffer(singlesDay, money(9_999, 'JPY'))).toEqual({ code: 'SINGLESDAY', discount: money(300, 'JPY') });
  });
});
