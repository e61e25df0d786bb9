import './early';

/** What the boot script has asked for already, once; undefined when it asked for something else or was refused. */
export async function takeEarlyAnswer(url: string): Promise<Response | undefined> {
  const early = window.webstoreEarly;
  if (early?.answer?.url !== url) return undefined;
  const { response } = early.answer;
  early.answer = undefined;
  const answer = await response.catch(() => undefined);
  return answer?.ok ? answer : undefined;
}
