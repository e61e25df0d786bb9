import { describe, expect, it } from 'vitest';
import type { Draft } from './draft';
import { stepAt } from './steps';

const empty: Draft = { addresses: {}, method: 'card' };
const withContact: Draft = { ...empty, contact: { name: 'Sam Lee', email: 'sam@example.com' } };
const complete: Draft = {
  ...withContact,
  addresses: { DE: { line1: 'Torstraße 1', line2: '', postal_code: '10119', city: 'Berlin' } },
};

describe('the step that is open', () => {
  it.each([
    ['nothing', empty, null, 'contact'],
    ['nothing', empty, 'payment', 'contact'],
    ['a contact', withContact, null, 'delivery'],
    ['a contact', withContact, 'contact', 'contact'],
    ['a contact', withContact, 'payment', 'delivery'],
    ['everything', complete, null, 'payment'],
    ['everything', complete, 'delivery', 'delivery'],
    ['everything', complete, 'gift-wrap', 'payment'],
  ] as const)('with %s said, asked for %j / %s', (_said, draft, asked, step) => {
    expect(stepAt(asked, draft, 'DE')).toBe(step);
  });

  it('is delivery again in a country whose address is not known', () => {
    expect(stepAt('payment', complete, 'FR')).toBe('delivery');
  });

  it.each([
    'sam',
    'sam@',
    'sam@shop',
    'sam lee@shop.example',
    '.sam@shop.example',
  ])('is contact while the e-mail is "%s"', (email) => {
    expect(stepAt(null, { ...complete, contact: { name: 'Sam', email } }, 'DE')).toBe('contact');
  });
});
