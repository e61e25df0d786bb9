import { markets } from '../../countries/countries';
import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { Button } from '../../ui/button';
import {
  type AddressField,
  type AddressValues,
  addressForms,
  emptyAddress,
  tidyAddress,
  wrongAddress,
} from './address-form';
import { AddressInput } from './address-input';
import { ErrorList } from './error-list';
import { useForm, type Values } from './use-form';
import { useWrongText } from './use-wrong-text';

interface DeliveryStepProps {
  readonly initial: AddressValues | undefined;
  readonly onChange: (values: AddressValues) => void;
  readonly onDone: () => void;
}

export function DeliveryStep({ initial, onChange, onDone }: DeliveryStepProps) {
  const { checkout } = useLaterText();
  const { country } = useCountry();
  const wrongText = useWrongText();
  const specs = addressForms[country];
  const labelOf = (name: AddressField) => checkout.fields[specs.find((spec) => spec.name === name)?.label ?? 'street'];
  const form = useForm<AddressField>({
    initial: { ...emptyAddress(country), ...initial } as Values<AddressField>,
    check: (name, value) => wrongText(labelOf(name), wrongAddress(country, name, value)),
    tidy: (name, value) => tidyAddress(country, name, value),
    onChange,
    onSubmit: onDone,
  });
  return (
    <form noValidate onSubmit={form.submit} className="grid gap-5">
      <ErrorList of={form} />
      <p className="text-ink-2">{checkout.deliveryTo(markets[country].name)}</p>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        {specs.map((spec, at) => (
          <AddressInput key={spec.name} form={form} spec={spec} isLast={at === specs.length - 1} />
        ))}
      </div>
      <Button type="submit" size="large" className="mt-2 justify-self-start max-sm:w-full">
        {checkout.toPayment}
      </Button>
    </form>
  );
}
