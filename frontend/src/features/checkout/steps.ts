import type { Country } from '../../countries/countries';
import { isAddress } from './address-form';
import { isContact } from './contact';
import type { Draft } from './draft';

export const steps = ['contact', 'delivery', 'payment'] as const;

export type Step = (typeof steps)[number];

/** The step that the address asks for, or the first that has to come before it. */
export function stepAt(asked: string | null, draft: Draft, country: Country): Step {
  const first = firstUnfinished(draft, country);
  const wanted = steps.find((step) => step === asked) ?? first;
  return steps.indexOf(wanted) < steps.indexOf(first) ? wanted : first;
}

export function isFinished(step: Step, { contact, addresses }: Draft, country: Country): boolean {
  if (step === 'contact') return isContact(contact);
  return step === 'delivery' && isAddress(country, addresses[country]);
}

function firstUnfinished(draft: Draft, country: Country): Step {
  return steps.find((step) => !isFinished(step, draft, country)) ?? 'payment';
}
