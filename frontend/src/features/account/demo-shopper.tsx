import { useState } from 'react';
import { signIn } from '../../api/accounts';
import { useLaterText } from '../../languages/later-texts';
import { Button } from '../../ui/button';
import { useRefusalText } from './use-refusal-text';

/** Public by intent: the seed of the shop creates this account, and DEMO_AUTH lets it in. */
const SHOPPER = { email: 'shopper@demo.webstore.example', password: 'walk-the-shop' };

/** One click in, where the shop says that it has demo accounts. */
export function DemoShopper() {
  const { signIn: words } = useLaterText();
  const refusalText = useRefusalText();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  if (!isOffered()) return null;
  const enter = () => {
    setBusy(true);
    setError(undefined);
    signIn(SHOPPER)
      .catch(setError)
      .finally(() => setBusy(false));
  };
  return (
    <div className="grid gap-2 border-b border-line pb-6">
      <Button look="outline" busy={isBusy} onClick={enter} className="min-h-12">
        {words.demo}
      </Button>
      <p className="text-sm text-ink-2">{words.demoHint}</p>
      {error !== undefined && (
        <p role="alert" className="text-danger">
          {refusalText(error)}
        </p>
      )}
    </div>
  );
}

function isOffered(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name=demo]')?.content === '1';
}
