import type { z } from 'zod';
import { CallFailed } from './call-failed.js';
import type { WireAnswer } from './wire.js';

interface Contract<A> {
  readonly answer: z.ZodType<A>;
  readonly accept?: readonly number[];
}

/** The answer in the shape of its contract; throws CallFailed for a refusal, a failure or anything unexpected. */
export function readAnswer<A>(service: string, { status, text }: WireAnswer, { answer, accept = [] }: Contract<A>) {
  const isAnswer = (status >= 200 && status < 300) || accept.includes(status);
  if (!isAnswer) throw new CallFailed(service, reasonOf(status), { status, body: jsonOf(text), detail: `${status}` });
  const parsed = answer.safeParse(jsonOf(text));
  if (parsed.success) return { status, body: parsed.data };
  const detail = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join(', ');
  throw new CallFailed(service, 'garbage', { status, detail });
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
