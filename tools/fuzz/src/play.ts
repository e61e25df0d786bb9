import type { ApiContract } from '@webstore/testing';
import fc, { type Arbitrary } from 'fast-check';
import { BARE_REQUESTS, sendBare } from './bare-requests.js';
import { judge } from './judge.js';
import type { FuzzRequest } from './request-arbitrary.js';
import type { Sender } from './sender.js';

/** A defect of the shop, with the smallest request that shows it. */
export interface Finding {
  readonly what: string;
  readonly curl: string;
  readonly seed: number;
}

export interface Play {
  readonly sender: Sender;
  readonly contract: ApiContract;
  readonly requests: Arbitrary<FuzzRequest>;
  readonly seed: number;
  readonly count: number;
  /** What was found before, and need not be found again. */
  readonly known: Set<string>;
  /** Hears of the statuses that were answered. */
  readonly onStatus: (status: number) => void;
}

const AT_ONCE = 16;
const BLOCK = 50;
const FINDINGS_AT_MOST = 20;

/** Sends so many requests, sixteen at once. What was found once is not found again. */
export async function play(asked: Play): Promise<Finding[]> {
  const findings: Finding[] = [];
  const until = asked.sender.sent + asked.count;
  for (let seed = asked.seed; asked.sender.sent < until && findings.length < FINDINGS_AT_MOST; seed += 1) {
    const finding = await findOne(asked, seed);
    if (finding) findings.push(finding);
  }
  return findings;
}

async function findOne(asked: Play, seed: number): Promise<Finding | undefined> {
  const { sender, contract, requests, onStatus, known } = asked;
  let last: { request: FuzzRequest; what: string } | undefined;
  const together = fc.array(requests, { minLength: 1, maxLength: AT_ONCE, size: 'max' });
  const holds = fc.asyncProperty(together, async (all) => {
    const wrongs = await Promise.all(
      all.map(async (request) => {
        const outcome = await sender.send(request);
        if (typeof outcome === 'object') onStatus(outcome.status);
        const what = judge(contract, request, outcome);
        return what !== undefined && !known.has(what) ? { request, what } : undefined;
      }),
    );
    const wrong = wrongs.find((each) => each !== undefined);
    if (wrong) last = wrong;
    return wrong === undefined;
  });
  await fc.check(holds, { seed, numRuns: BLOCK });
  if (!last) return undefined;
  known.add(last.what);
  return { what: `${last.request.method} ${last.what}`, curl: sender.curlOf(last.request), seed };
}

/** What comes without a client library, each for itself. */
export async function playBare(address: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [name, bytes] of Object.entries(BARE_REQUESTS)) {
    const heard = await sendBare(address, bytes);
    const what = wrongWith(heard);
    if (what) findings.push({ what: `${name}: ${what}`, curl: JSON.stringify(String(bytes).slice(0, 200)), seed: 0 });
  }
  return findings;
}

function wrongWith(heard: string | undefined): string | undefined {
  if (heard === undefined) return 'neither an answer nor an end';
  const status = /^HTTP\/1\.1 (5\d\d)/m.exec(heard)?.[1];
  return status === undefined ? undefined : `answered ${status}`;
}
