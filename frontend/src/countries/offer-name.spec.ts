import { describe, expect, it } from 'vitest';
import { offerName } from './offer-name';

describe('the name of an offer', () => {
  it('is what it takes off, where everybody gets it', () => {
    expect(offerName('TIER5', 'en-US')).toBe('5%');
    expect(offerName('TIER10', 'de-DE')).toBe('10\u00a0%');
  });

  it('is the code of a coupon', () => {
    expect(offerName('WELCOME10', 'en-US')).toBe('WELCOME10');
  });
});
