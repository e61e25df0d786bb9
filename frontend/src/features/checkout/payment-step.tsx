import type { Cart } from '../../api/cart';
import { useLaterText } from '../../languages/later-texts';
import { type CardField, CardForm, type CardValues, wrongCard } from './card-form';
import { ErrorList } from './error-list';
import { PayButton } from './pay-button';
import { type PaymentMethod, paymentMethods, tokenOfCard } from './payment-method';
import { PaymentProblem } from './payment-problem';
import { RadioCard } from './radio-card';
import { TestCardList } from './test-card-list';
import { useForm } from './use-form';
import type { Payment } from './use-payment';
import { useWrongText } from './use-wrong-text';

interface PaymentStepProps {
  readonly cart: Cart;
  readonly payment: Payment;
  readonly method: PaymentMethod;
  readonly onMethod: (method: PaymentMethod) => void;
  /** Lives as long as the page, and nowhere else. */
  readonly card: CardValues;
  readonly onCard: (card: CardValues) => void;
  /** With what the bank is told about the method. */
  readonly onPay: (paymentMethod: string) => void;
}

export function PaymentStep({ cart, payment, method, onMethod, card, onCard, onPay }: PaymentStepProps) {
  const { checkout } = useLaterText();
  const wrongText = useWrongText();
  const form = useForm<CardField>({
    initial: card,
    check: (name, value) => (method === 'card' ? wrongText(checkout.fields[name], wrongCard(name, value)) : undefined),
    onChange: onCard,
    onSubmit: ({ cardNumber }) => onPay(method === 'card' ? tokenOfCard(cardNumber) : method),
  });
  const problem = payment.at === 'ready' ? payment.problem : undefined;
  return (
    <form noValidate onSubmit={form.submit} className="grid gap-6">
      <PaymentProblem problem={problem} />
      <ErrorList of={form} />
      <MethodChoice chosen={method} onChoose={onMethod} />
      {method === 'card' && (
        <>
          <CardForm form={form} />
          <TestCardList onUse={({ number }) => form.fill(filledIn(number))} />
        </>
      )}
      <PayButton total={cart.total} isSending={payment.at === 'sending'} problem={problem} />
    </form>
  );
}

function filledIn(cardNumber: string): CardValues {
  const year = String((new Date().getFullYear() + 3) % 100);
  return { cardNumber, expiry: `12 / ${year}`, securityCode: '123' };
}

interface MethodChoiceProps {
  readonly chosen: PaymentMethod;
  readonly onChoose: (method: PaymentMethod) => void;
}

function MethodChoice({ chosen, onChoose }: MethodChoiceProps) {
  const { checkout } = useLaterText();
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 font-medium">{checkout.howToPay}</legend>
      {paymentMethods.map((method) => (
        <RadioCard
          key={method}
          name="method"
          value={method}
          label={checkout.methods[method]}
          hint={checkout.methodHints[method]}
          checked={method === chosen}
          onChange={() => onChoose(method)}
        />
      ))}
    </fieldset>
  );
}
