import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { Button, ButtonLink } from '../../ui/button';
import { Suggestions } from './suggestions';

/** An empty cart, and three things that could be in it. */
export function EmptyCart({ onKeepShopping }: { readonly onKeepShopping?: () => void }) {
  const { cartPage: words } = useLaterText();
  const { to } = useCountry();
  return (
    <div className="grid gap-6 overflow-y-auto pt-4">
      <p className="text-lg text-ink-2">{words.empty}</p>
      <Suggestions />
      {onKeepShopping ? (
        <Button look="outline" onClick={onKeepShopping} className="justify-self-start">
          {words.keepShopping}
        </Button>
      ) : (
        <ButtonLink look="outline" to={to()} className="justify-self-start">
          {words.keepShopping}
        </ButtonLink>
      )}
    </div>
  );
}
