import { type RefObject, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Account } from '../../api/accounts';
import type { Cart } from '../../api/cart';
import { addressLines } from '../../countries/address-lines';
import type { Country } from '../../countries/countries';
import { useCountry } from '../../countries/use-country';
import { recordEvent } from '../../telemetry/signals';
import { useSearch } from '../../ui/use-search';
import { shippingAddress } from './address-form';
import { useCoupon } from './basket';
import type { CardValues } from './card-form';
import { checkoutBody } from './checkout-body';
import { ContactStep } from './contact-step';
import { DeliveryStep } from './delivery-step';
import { type Draft, keepDraft, keptDraft } from './draft';
import { OrderSummary } from './order-summary';
import { PaymentStep } from './payment-step';
import { StepSection, type StepState } from './step-section';
import { isFinished, type Step, stepAt } from './steps';
import type { Payment, PaymentControl } from './use-payment';

interface CheckoutStepsProps {
  readonly cart: Cart;
  readonly account: Account | undefined;
  readonly control: PaymentControl;
  readonly card: CardValues;
  readonly onCard: (card: CardValues) => void;
}

/** The steps beside what is being bought. The address of the page says which step is open, so Back walks them. */
export function CheckoutSteps(props: CheckoutStepsProps) {
  return (
    <div className="mt-6 grid items-start gap-8 lg:mt-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
      <OrderSummary cart={props.cart} />
      <Steps {...props} />
    </div>
  );
}

function Steps({ cart, account, control: { payment, pay }, card, onCard }: CheckoutStepsProps) {
  const { country } = useCountry();
  const [draft, change] = useDraft(account);
  const { open, stateOf, goOn } = useSteps(draft, payment);
  const list = useFocusOnStep(open);
  useStepEvents(cart.item_count, open);
  const coupon = useCoupon();
  const { contact, addresses, method } = draft;
  return (
    <ol ref={list} className="lg:order-first">
      <StepSection step="contact" state={stateOf('contact')} summary={<Lines of={[contact?.name, contact?.email]} />}>
        <ContactStep
          initial={contact ?? { name: '', email: '' }}
          onChange={(values) => change({ contact: values })}
          onDone={() => goOn('contact')}
        />
      </StepSection>
      <StepSection step="delivery" state={stateOf('delivery')} summary={<Lines of={linesOf(draft, country)} />}>
        <DeliveryStep
          key={country}
          initial={addresses[country]}
          onChange={(values) => change({ addresses: { ...addresses, [country]: values } })}
          onDone={() => goOn('delivery')}
        />
      </StepSection>
      <StepSection step="payment" state={stateOf('payment')} summary={null}>
        <PaymentStep
          cart={cart}
          payment={payment}
          method={method}
          onMethod={(chosen) => change({ method: chosen })}
          card={card}
          onCard={onCard}
          onPay={(paymentMethod) =>
            pay(checkoutBody({ draft, country, coupon, paymentMethod, total: cart.total }), cart)
          }
        />
      </StepSection>
    </ol>
  );
}

function Lines({ of: lines }: { readonly of: readonly (string | undefined)[] }) {
  return lines.filter(Boolean).map((line) => (
    <p key={line} className="break-words">
      {line}
    </p>
  ));
}

function linesOf({ contact, addresses }: Draft, country: Country): string[] {
  return addressLines(shippingAddress(contact?.name ?? '', addresses[country] ?? {}), country);
}

/** Begins with what the account says, and with what was typed before a reload. */
function useDraft(account: Account | undefined): [Draft, (change: Partial<Draft>) => void] {
  const [draft, setDraft] = useState(() => {
    const kept = keptDraft(account?.id);
    return account ? { contact: { name: account.name, email: account.email }, ...kept } : kept;
  });
  const latest = useRef(draft);
  const change = (changed: Partial<Draft>) => {
    latest.current = { ...latest.current, ...changed };
    keepDraft(latest.current);
    setDraft(latest.current);
  };
  return [draft, change];
}

function useSteps(draft: Draft, payment: Payment) {
  const { country } = useCountry();
  const parameters = useSearch();
  const navigate = useNavigate();
  // An address that has just become complete is no wish to go on: somebody may still be typing it.
  const [atArrival] = useState(() => stepAt(null, draft, country));
  const asked = payment.at === 'sending' ? 'payment' : (parameters.get('step') ?? atArrival);
  const open = stepAt(asked, draft, country);
  const stateOf = (step: Step): StepState => {
    if (step === open) return 'open';
    return isFinished(step, draft, country) ? 'finished' : 'later';
  };
  const goOn = (from: 'contact' | 'delivery') => {
    const isNear = from === 'contact' && !isFinished('delivery', draft, country);
    void navigate(`?step=${isNear ? 'delivery' : 'payment'}`);
  };
  return { open, stateOf, goOn };
}

/** Who goes from step to step is taken to its heading; who has just come hears the title of the page. */
function useFocusOnStep(open: Step): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(open);
  useEffect(() => {
    if (shown.current === open) return;
    shown.current = open;
    list.current?.querySelector<HTMLElement>('[aria-current=step] h2')?.focus();
  }, [open]);
  return list;
}

function useStepEvents(items: number, open: Step): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins once, with what is in the cart then
  useEffect(() => recordEvent('checkout_initiated', { items }), []);
  useEffect(() => recordEvent('checkout_step', { step: open }), [open]);
}
