/** Beyond so many the others come next, so that whoever answers is not silent for long. */
const AT_MOST = 256;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

type AskAll<Question, Answer> = (questions: readonly Question[]) => Promise<readonly Answer[]>;

/**
 * Asks for many at once: who asks in the same turn of the event loop, or while others are being answered, shares the next call.
 * `askAll` answers in the order of the questions; when it fails all of them fail.
 */
export function together<Question, Answer>(askAll: AskAll<Question, Answer>): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = [];
  let isAsking = false;

  async function askNext(): Promise<void> {
    await settle(waiting.splice(0, AT_MOST), askAll);
    isAsking = waiting.length > 0;
    if (isAsking) setImmediate(askNext);
  }

  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (!isAsking) setImmediate(askNext);
      isAsking = true;
    });
}

async function settle<Question, Answer>(
  asking: readonly Waiting<Question, Answer>[],
  askAll: AskAll<Question, Answer>,
): Promise<void> {
  try {
    const answers = await askAll(asking.map(({ question }) => question));
    for (const [n, { resolve }] of asking.entries()) resolve(answers[n] as Answer);
  } catch (error) {
    for (const { reject } of asking) reject(error);
  }
}
