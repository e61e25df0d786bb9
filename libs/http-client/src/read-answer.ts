import { DEADLINE_EXCEEDED } from '@webstore/deadline';
import { z } from 'zod';
import { CallFailed } from './call-failed.js';
import type { WireAnswer } from './wire.js';

interface Contract<A> {
  readonly answer: z.ZodType<A>;
  readonly fits?: (answer: A) => boolean;
  readonly accept?: readonly number[];
}

/** The answer in the shape of its contract; throws CallFailed for a refusal, a failure or anything unexpected. */
export function readAnswer<A>(service: string, { status, text }: WireAnswer, contract: Contract<A>) {
  const { answer, fits = () => true, accept = [] } = contract;
  const isAnswer = (status >= 200 && status < 300) || accept.includes(status);
  if (!isAnswer) throw new CallFailed(service, reasonOf(status), { status, body: jsonOf(text), detail: `${status}` });
  const parsed = answer.safeParse(jsonOf(text));
  if (parsed.success && fits(parsed.data)) return { status, body: parsed.data };
  const issues = parsed.error?.issues.map(({ path, code }) => `${path.join('.')}: ${code}`);
  throw new CallFailed(service, 'garbage', { status, detail: issues?.join(', ') ?? 'answers something else' });
}

// A gateway's 504 has another body, and says nothing of what the service behind it did.
const TOO_LATE = z.object({ type: z.literal(`/problems/${DEADLINE_EXCEEDED}`) });

/** Whether a service of ours refused because the time of the call was over before it did anything. */
export function wasTooLate({ status, body }: CallFailed): boolean {
  return status === 504 && TOO_LATE.safeParse(body).success;
}

function reasonOf(status: number) {
  if (status >= 500) return 'server';
  return status >= 400 ? 'rejected' : 'garbage';
}

/** Undefined for what is not JSON, which no contract accepts except one of an empty answer. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
