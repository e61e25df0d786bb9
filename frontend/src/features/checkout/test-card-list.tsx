import { useLaterText } from '../../languages/later-texts';
import { InfoIcon } from '../../ui/icons';
import { type TestCard, testCards } from './payment-method';

/** The provider is simulated: what each number does, and a button that fills it in. */
export function TestCardList({ onUse }: { readonly onUse: (card: TestCard) => void }) {
  const { testCards: texts } = useLaterText().checkout;
  return (
    <details className="rounded-control bg-sunken px-4 text-sm">
      <summary className="flex min-h-11 items-center gap-2 font-medium">
        <InfoIcon className="size-4" />
        {texts.title}
      </summary>
      <p className="text-ink-2">{texts.text}</p>
      <ul className="py-2">
        {testCards.map((card) => (
          <li key={card.number} className="flex flex-wrap items-center gap-x-3">
            <button
              type="button"
              aria-label={texts.use(card.number)}
              onClick={() => onUse(card)}
              className="min-h-11 tabular-nums underline underline-offset-4"
            >
              {card.number}
            </button>
            <span className="text-ink-2">{texts.effects[card.effect]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
