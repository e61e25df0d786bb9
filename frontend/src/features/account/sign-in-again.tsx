import { useLaterText } from '../../languages/later-texts';
import { Dialog } from '../../ui/dialog';
import { SignIn } from './sign-in';

interface SignInAgainProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Over the page one was on, so that nothing of it is lost. */
export function SignInAgain({ open, onClose }: SignInAgainProps) {
  const { signIn } = useLaterText();
  return (
    <Dialog open={open} title={signIn.againTitle} onClose={onClose}>
      <p className="mt-2 mb-6 text-ink-2">{signIn.againLead}</p>
      {open && <SignIn />}
    </Dialog>
  );
}
