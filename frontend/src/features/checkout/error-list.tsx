import { useMemo } from 'react';
import { useLaterText } from '../../languages/later-texts';
import { ErrorSummary } from '../../ui/error-summary';
import type { Form } from './use-form';

interface ErrorListProps<Name extends string> {
  readonly of: Form<Name>;
}

/** What the form found wrong when it was submitted. */
export function ErrorList<Name extends string>({ of: { found } }: ErrorListProps<Name>) {
  const { checkout } = useLaterText();
  const linked = useMemo(() => found.map(({ name, message }) => ({ fieldId: fieldId(name), message })), [found]);
  return <ErrorSummary title={checkout.toMend(found.length)} found={linked} />;
}

/** Of a field of this page; there is one form at a time. */
export function fieldId(name: string): string {
  return `checkout-${name}`;
}
