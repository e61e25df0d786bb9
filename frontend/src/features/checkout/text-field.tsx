import type { ComponentProps } from 'react';
import { Field } from '../../ui/field';
import { fieldId } from './error-list';
import type { Form } from './use-form';

interface TextFieldProps<Name extends string>
  extends Omit<ComponentProps<'input'>, 'form' | 'name' | 'id' | 'value' | 'onBlur'> {
  readonly form: Form<Name>;
  readonly name: Name;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** One input of a form, with its label, hint and error. */
export function TextField<Name extends string>({ form, name, label, hint, ...input }: TextFieldProps<Name>) {
  return (
    <Field id={fieldId(name)} label={label} hint={hint} error={form.errors[name]}>
      {(control) => <input {...control} {...form.bind(name)} {...input} />}
    </Field>
  );
}
