import { useLocation } from 'react-router';
import { ApiError, type ErrorKind } from '../api/api-error';
import { useCountry } from '../countries/use-country';
import { useText } from '../languages/language-context';
import { Button, ButtonLink } from './button';
import { Link } from './link';
import { SupportCode } from './support-code';
import { useSecondsLeft } from './use-seconds-left';

interface ErrorNoticeProps {
  readonly error: unknown;
  /** Sends the same request again. */
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong in one sentence, the one thing to do about it, and a code that support can find it by. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const { ui } = useText();
  const kind = kindOf(error);
  return (
    <div role="alert" className="mx-auto grid max-w-xl justify-items-center gap-5 py-16 text-center">
      <p className="font-display text-h2 font-semibold text-balance">{ui.errors[kind]}</p>
      <ErrorAction kind={kind} waitMs={retryAfterMsOf(error)} onRetry={onRetry} />
      {error instanceof ApiError && <SupportCode code={error.traceId} />}
    </div>
  );
}

interface ErrorActionProps {
  readonly kind: ErrorKind;
  readonly waitMs: number;
  readonly onRetry: (() => void) | undefined;
}

function ErrorAction({ kind, waitMs, onRetry }: ErrorActionProps) {
  const { ui } = useText();
  const { to } = useCountry();
  const { pathname, search } = useLocation();
  if (kind === 'notFound') return <ButtonLink to={to()}>{ui.backToShop}</ButtonLink>;
  if (kind === 'unauthorized') {
    const back = new URLSearchParams({ back: pathname + search });
    return <ButtonLink to={`${to('sign-in')}?${back}`}>{ui.signIn}</ButtonLink>;
  }
  return onRetry ? <RetryButton waitMs={waitMs} onRetry={onRetry} /> : <BackLink />;
}

function BackLink() {
  const { ui } = useText();
  const { to } = useCountry();
  return (
    <Link to={to()} className="underline underline-offset-4">
      {ui.backToShop}
    </Link>
  );
}

function RetryButton({ waitMs, onRetry }: { readonly waitMs: number; readonly onRetry: () => void }) {
  const { ui } = useText();
  const secondsLeft = useSecondsLeft(waitMs);
  return (
    <Button busy={secondsLeft > 0} onClick={onRetry}>
      {secondsLeft > 0 ? ui.tryAgainIn(secondsLeft) : ui.tryAgain}
    </Button>
  );
}

function kindOf(error: unknown): ErrorKind {
  return error instanceof ApiError ? error.kind : 'server';
}

function retryAfterMsOf(error: unknown): number {
  return error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0;
}
