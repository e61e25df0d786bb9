import type { Values } from './use-form';
import type { Wrong } from './wrong';

export const contactFields = ['name', 'email'] as const;

export type ContactField = (typeof contactFields)[number];
export type ContactValues = Values<ContactField>;

const LONGEST_NAME = 120;
const LONGEST_EMAIL = 254;
const EMAIL = /^(?!\.)(?!.*\.\.)[\w'+.-]*[\w+-]@(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}$/i;

export function wrongContact(name: ContactField, value: string): Wrong | undefined {
  const typed = value.trim();
  if (!typed) return 'missing';
  if (typed.length > (name === 'name' ? LONGEST_NAME : LONGEST_EMAIL)) return 'tooLong';
  return name === 'email' && !EMAIL.test(typed) ? 'email' : undefined;
}

export function isContact(values: ContactValues | undefined): values is ContactValues {
  return values !== undefined && contactFields.every((name) => !wrongContact(name, values[name]));
}
