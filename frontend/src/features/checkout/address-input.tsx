import { useCountry } from '../../countries/use-country';
import { useLanguage } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { classNames } from '../../ui/class-names';
import { Field } from '../../ui/field';
import { ChevronDownIcon } from '../../ui/icons';
import type { AddressField, AddressFieldSpec } from './address-form';
import { fieldId } from './error-list';
import { regionsOf } from './regions';
import { TextField } from './text-field';
import type { Form } from './use-form';

interface AddressInputProps {
  readonly form: Form<AddressField>;
  readonly spec: AddressFieldSpec;
  readonly isLast: boolean;
}

export function AddressInput({ form, spec, isLast }: AddressInputProps) {
  const { checkout } = useLaterText();
  const name = checkout.fields[spec.label];
  const label = spec.isOptional ? checkout.optional(name) : name;
  return (
    <div className={classNames(!spec.isShort && 'sm:col-span-2')}>
      {spec.name === 'region' ? (
        <RegionSelect form={form} label={label} autoComplete={spec.autoComplete} />
      ) : (
        <TextField
          form={form}
          name={spec.name}
          label={label}
          hint={spec.name === 'cpf' ? checkout.hints.cpf : undefined}
          autoComplete={spec.autoComplete}
          inputMode={spec.inputMode}
          autoCapitalize={spec.autoCapitalize}
          enterKeyHint={isLast ? 'go' : 'next'}
          required={!spec.isOptional}
        />
      )}
    </div>
  );
}

interface RegionSelectProps {
  readonly form: Form<AddressField>;
  readonly label: string;
  readonly autoComplete: string;
}

function RegionSelect({ form, label, autoComplete }: RegionSelectProps) {
  const { country } = useCountry();
  const { language } = useLanguage();
  const { checkout } = useLaterText();
  return (
    <Field id={fieldId('region')} label={label} error={form.errors.region}>
      {(control) => (
        <span className="relative">
          <select
            {...control}
            {...form.bind('region')}
            className={`${control.className} appearance-none pr-11`}
            autoComplete={autoComplete}
            required
          >
            <option value="">{checkout.pleaseChoose}</option>
            {regionsOf(country, language).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
          <ChevronDownIcon className="pointer-events-none absolute top-4 right-4 size-4" />
        </span>
      )}
    </Field>
  );
}
