import { useLaterText } from '../../languages/later-texts';
import { Button } from '../../ui/button';
import { type ContactField, type ContactValues, wrongContact } from './contact';
import { ErrorList } from './error-list';
import { TextField } from './text-field';
import { useForm } from './use-form';
import { useWrongText } from './use-wrong-text';

interface ContactStepProps {
  readonly initial: ContactValues;
  readonly onChange: (values: ContactValues) => void;
  readonly onDone: () => void;
}

export function ContactStep({ initial, onChange, onDone }: ContactStepProps) {
  const { checkout } = useLaterText();
  const wrongText = useWrongText();
  const form = useForm<ContactField>({
    initial,
    check: (name, value) => wrongText(checkout.fields[name], wrongContact(name, value)),
    tidy: (_name, value) => value.trim(),
    onChange,
    onSubmit: onDone,
  });
  return (
    <form noValidate onSubmit={form.submit} className="grid gap-5">
      <ErrorList of={form} />
      <TextField
        form={form}
        name="name"
        label={checkout.fields.name}
        autoComplete="shipping name"
        enterKeyHint="next"
        required
      />
      <TextField
        form={form}
        name="email"
        label={checkout.fields.email}
        hint={checkout.hints.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="go"
        required
      />
      <Button type="submit" size="large" className="justify-self-start max-sm:w-full">
        {checkout.toDelivery}
      </Button>
    </form>
  );
}
