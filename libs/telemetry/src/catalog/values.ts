import { countries, type JobKind, jobPayloads } from '@webstore/contracts';
import { oneOf } from './instrument.js';

export const country = oneOf(countries);

export const jobKind = oneOf(Object.keys(jobPayloads) as JobKind[]);

/** Departments of the assortment; a new one is `other` until it is named here. */
export const category = oneOf([
  ...(['audio', 'bags', 'books', 'desk', 'kitchen', 'lighting', 'outdoor', 'plants', 'textiles', 'wellness'] as const),
  'other',
]);

/** Ways to pay that the shop offers; what else a client sends is `other`. */
export const paymentMethod = oneOf(['card', 'wallet', 'bank_transfer', 'other']);
