import { recordCall } from '../telemetry/signals';
import './early';

/** What the boot script has asked for already, once; undefined when it asked for something else or was refused. */
export async function takeEarlyAnswer(url: string): Promise<Response | undefined> {
  const early = window.webstoreEarly;
  if (early?.answer?.url !== url) return undefined;
  const { response, trace, startedAt } = early.answer;
  early.answer = undefined;
  const answer = await response.catch(() => undefined);
  const { pathname: path } = new URL(url, location.href);
  recordCall({ ...trace, method: 'GET', path, status: answer?.status, startedAt, endedAt: Date.now() });
  return answer?.ok ? answer : undefined;
}
