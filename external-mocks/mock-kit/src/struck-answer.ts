import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'express';
import type { Fault, FaultName } from './fault.js';
import type { Answer } from './once-per-key.js';
import { Refusal } from './problem.js';

const failed = (status: number, detail: string) => new Refusal({ status, type: 'provoked-failure', detail });

/** What goes wrong before the call is acted on. */
const before: Partial<Record<FaultName, (fault: Fault) => void | Promise<void>>> = {
  delay: ({ delay_ms }) => sleep(delay_ms),
  '5xx': () => {
    throw failed(503, 'Nothing was done.');
  },
};

/** What goes wrong with the answer once the call has been acted on. */
const after: Partial<Record<FaultName, (response: Response) => void>> = {
  '5xx-after-apply': () => {
    throw failed(500, 'Something may have been done.');
  },
  'drop-after-apply': (response) => {
    response.socket?.destroy();
  },
  garbage: (response) => {
    response.status(200).type('json').send('{"id":"gar');
  },
};

/** Acts and answers, as far as the fault allows. */
export async function answerStruck(
  fault: Fault | undefined,
  response: Response,
  act: () => Answer | Promise<Answer>,
): Promise<void> {
  // The socket stays open: the drain of the server, or the caller, ends it.
  if (fault?.name === 'half-open') return;
  if (fault) await before[fault.name]?.(fault);
  const { status, body } = await act();
  const spoil = fault && after[fault.name];
  if (spoil) return spoil(response);
  response.status(status).json(body);
}
