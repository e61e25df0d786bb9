import { createHash } from 'node:crypto';
import { actNamed } from './acts.js';
import { type PlanOptions, planOf } from './plan.js';

/** What is planned, before any of it is done. */
export interface Preview {
  /** Of method, route, persona and time of each request. */
  readonly digest: string;
  readonly requests: number;
  readonly visits: number;
}

/** The same for the same seed and options, whatever shop the run meets. */
export function previewOf(options: PlanOptions): Preview {
  const hash = createHash('sha256');
  let requests = 0;
  let visits = 0;
  for (const { act, persona, atMs, visit } of planOf(options)) {
    const { method, route } = actNamed(act);
    hash.update(`${atMs.toFixed(3)} ${persona} ${method} ${route}\n`);
    requests += 1;
    visits = Math.max(visits, visit + 1);
  }
  return { digest: hash.digest('hex').slice(0, 16), requests, visits };
}
