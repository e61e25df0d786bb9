import type { ReactNode } from 'react';
import { useLaterText } from '../../languages/later-texts';
import { classNames } from '../../ui/class-names';
import { CheckIcon } from '../../ui/icons';
import { Link } from '../../ui/link';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { type Step, steps } from './steps';

export type StepState = 'open' | 'finished' | 'later';

interface StepSectionProps {
  readonly step: Step;
  readonly state: StepState;
  /** What was said in it, once it is finished. */
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

/** One step: its form while it is open, what was said in it afterwards. */
export function StepSection({ step, state, summary, children }: StepSectionProps) {
  const { checkout } = useLaterText();
  const name = checkout.steps[step];
  return (
    <li
      aria-current={state === 'open' ? 'step' : undefined}
      className="border-t border-line py-6 first:border-t-0 first:pt-0"
    >
      <div className="flex items-start justify-between gap-4">
        <StepHeading step={step} state={state} />
        {state === 'finished' && (
          <Link
            to={`?step=${step}`}
            aria-label={checkout.editStep(name)}
            className="inline-flex min-h-11 items-center px-2 underline underline-offset-4"
          >
            {checkout.edit}
          </Link>
        )}
      </div>
      {state === 'finished' && <div className="pl-12 text-ink-2">{summary}</div>}
      {state === 'open' && <div className="mt-5 sm:pl-12">{children}</div>}
    </li>
  );
}

function StepHeading({ step, state }: Pick<StepSectionProps, 'step' | 'state'>) {
  const { checkout } = useLaterText();
  const isOpen = state === 'open';
  return (
    <h2 tabIndex={-1} className="flex min-h-11 items-center gap-4 font-display text-h2 font-semibold outline-none">
      <span
        aria-hidden="true"
        className={classNames(
          'grid size-8 place-items-center rounded-full font-sans text-base tabular-nums',
          isOpen ? 'bg-ink text-paper' : 'border border-line-2 text-ink-2',
        )}
      >
        {state === 'finished' ? <CheckIcon className="size-4" /> : steps.indexOf(step) + 1}
      </span>
      <span className={classNames(state === 'later' && 'text-ink-2')}>{checkout.steps[step]}</span>
      <VisuallyHidden>
        {state === 'finished' ? checkout.finished : checkout.stepOf(steps.indexOf(step) + 1, steps.length)}
      </VisuallyHidden>
    </h2>
  );
}
