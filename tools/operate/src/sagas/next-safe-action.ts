import type { SagaAsSeen } from '@webstore/saga';
import { spell } from '../pages.js';

const PATIENCE_MS = 5_000;

const RETRY = 'then `npm run saga -- retry` tries it now';

// What a step waits for, and why trying again is safe.
const STEPS: Readonly<Record<string, string>> = {
  RESERVE: `Reserving touches our own database alone: read the last error, see that PostgreSQL is well; ${RETRY}.`,
  PAY: `Nobody has said yet whether the card was charged. See that payments-service and its provider are up (\`npm run status\`); ${RETRY}. It asks under the order's own key, so it cannot charge twice. Do not charge, refund or cancel by hand.`,
  UNDO: `The payment is on its way back before the order falls. See that payments-service and its provider are up (\`npm run status\`); ${RETRY}. It goes back once, however often it is asked for. Do not refund by hand.`,
};

const UNKNOWN_STEP = `This program does not know the step; see that main-service runs in the same version; ${RETRY}.`;

/** What a person may do about a saga without making it worse. */
export function nextSafeAction(saga: SagaAsSeen): string {
  if (saga.isDone) return `Nothing: it ended as ${saga.step}.`;
  if (saga.isDriven) return 'Nothing now: somebody is at it. Look again in a moment.';
  if (saga.needsAttention) return `It failed ${saga.attempts} times and goes on by itself. ${adviceFor(saga)}`;
  if (saga.dueInMs > 0) return `Nothing: it is tried again by itself in ${spell(saga.dueInMs)}. ${adviceFor(saga)}`;
  if (saga.dueInMs > -PATIENCE_MS) return 'Nothing now: it is about to be taken up. Look again in a moment.';
  return 'Nobody takes it up: see that a main-service runs and reaches PostgreSQL (`npm run status`). Then it goes on by itself.';
}

function adviceFor({ step }: SagaAsSeen): string {
  return STEPS[step] ?? UNKNOWN_STEP;
}
