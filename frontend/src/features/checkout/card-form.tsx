import { type ChangeEvent, type ComponentProps, useLayoutEffect, useRef } from 'react';
import { useLaterText } from '../../languages/later-texts';
import { formatCardNumber, formatExpiry, formatSecurityCode, isCardNumber, isExpiry, isSecurityCode } from './card';
import { caretAfter, digitsOf } from './digits';
import { TextField } from './text-field';
import type { Form, Values } from './use-form';
import type { Wrong } from './wrong';

export const cardFields = ['cardNumber', 'expiry', 'securityCode'] as const;

export type CardField = (typeof cardFields)[number];
export type CardValues = Values<CardField>;

export const emptyCard: CardValues = { cardNumber: '', expiry: '', securityCode: '' };

const rules = {
  cardNumber: { format: formatCardNumber, isRight: isCardNumber },
  expiry: { format: formatExpiry, isRight: isExpiry },
  securityCode: { format: formatSecurityCode, isRight: isSecurityCode },
} as const;

export function wrongCard(name: CardField, value: string): Wrong | undefined {
  if (!value) return 'missing';
  return rules[name].isRight(value) ? undefined : name;
}

export function CardForm({ form }: { readonly form: Form<CardField> }) {
  const { checkout } = useLaterText();
  const { hints } = checkout;
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <DigitsField
          form={form}
          name="cardNumber"
          label={checkout.fields.cardNumber}
          autoComplete="cc-number"
          enterKeyHint="next"
        />
      </div>
      <DigitsField
        form={form}
        name="expiry"
        label={checkout.fields.expiry}
        hint={hints.expiry}
        autoComplete="cc-exp"
        enterKeyHint="next"
      />
      <DigitsField
        form={form}
        name="securityCode"
        label={checkout.fields.securityCode}
        hint={hints.securityCode}
        autoComplete="cc-csc"
        enterKeyHint="done"
      />
    </div>
  );
}

interface DigitsFieldProps extends Omit<ComponentProps<'input'>, 'form' | 'name' | 'id' | 'value' | 'onBlur'> {
  readonly form: Form<CardField>;
  readonly name: CardField;
  readonly label: string;
  readonly hint?: string;
}

/** Writes digits in groups while they are typed; the caret stays behind the digit that it was behind. */
function DigitsField({ form, name, ...rest }: DigitsFieldProps) {
  const edited = useRef<{ readonly input: HTMLInputElement; readonly digits: number }>(undefined);
  const value = form.values[name];
  useLayoutEffect(() => {
    if (!edited.current) return;
    const { input, digits } = edited.current;
    edited.current = undefined;
    const caret = caretAfter(value, digits);
    input.setSelectionRange(caret, caret);
  }, [value]);
  const format = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const before = target.value.slice(0, target.selectionStart ?? target.value.length);
    const formatted = rules[name].format(target.value);
    // A month that got its zero has a digit more than was typed.
    const added = Math.max(0, digitsOf(formatted).length - digitsOf(target.value).length);
    edited.current = { input: target, digits: digitsOf(before).length + added };
    form.fill({ [name]: formatted });
  };
  return <TextField form={form} name={name} inputMode="numeric" required {...rest} onChange={format} />;
}
