import { flood } from './flood.js';
import type { FuzzShop } from './fuzz-shop.js';
import { type Finding, type Play, play, playBare } from './play.js';
import { Sender } from './sender.js';

export interface FuzzResult {
  readonly seed: number;
  readonly requests: number;
  readonly findings: readonly Finding[];
  /** How often each status was answered, with the limits as they are, and raised. */
  readonly limited: Readonly<Record<string, number>>;
  readonly raised: Readonly<Record<string, number>>;
  readonly memoryGrowthMb: number;
  /** Of as many requests once more, from an address that is refused. */
  readonly floodGrowthMb: number;
}

/** Who sends. */
interface Crowd {
  readonly shoppers: number;
  readonly addresses: number;
}

const LIMITED_SHARE = 0.1;
/** As many as any limit takes to be reached. */
const LIMITED_AT_LEAST = 500;
const WARM_UP_SHARE = 0.2;
const FEW: Crowd = { shoppers: 1, addresses: 1 };
const MANY: Crowd = { shoppers: 40, addresses: 60_000 };
const GROWTH_AT_MOST_MB = 50;
/** Nothing is kept of who is refused; a process is never quite as large as it was. */
const FLOOD_GROWTH_AT_MOST_MB = 10;

/** Once with limits on, where being told to wait is what must be found; once with limits raised, over many addresses and users. */
export async function proveFuzz(shop: FuzzShop, seed: number, requests: number): Promise<FuzzResult> {
  const known = new Set<string>();
  const few = Math.max(Math.round(requests * LIMITED_SHARE), LIMITED_AT_LEAST);
  const limited = await part(shop, known, FEW);
  const findings = [...(await limited.play(seed, few)), ...(await playBare(shop.address))];
  if (!limited.statuses[429]) findings.push({ what: 'nobody was told to wait', curl: '', seed });
  const floodGrowthMb = await flood(shop, requests);
  if (floodGrowthMb >= FLOOD_GROWTH_AT_MOST_MB)
    findings.push({ what: `a flood grew memory by ${floodGrowthMb} MB`, curl: '', seed });

  await shop.raiseLimits();
  const raised = await part(shop, known, MANY);
  const many = Math.max(requests - few, 0);
  const warmUp = Math.round(many * WARM_UP_SHARE);
  findings.push(...(await raised.play(seed + 1_000_000, warmUp)));
  const before = await shop.memoryMb();
  findings.push(...(await raised.play(seed + 2_000_000, many - warmUp)));
  const growth = (await shop.memoryMb()) - before;
  if (growth >= GROWTH_AT_MOST_MB) findings.push({ what: `memory grew by ${growth} MB`, curl: '', seed });
  return {
    ...{ seed, findings, memoryGrowthMb: growth, floodGrowthMb },
    requests: limited.sent() + raised.sent(),
    limited: limited.statuses,
    raised: raised.statuses,
  };
}

async function part(shop: FuzzShop, known: Set<string>, { shoppers, addresses }: Crowd) {
  const sender = new Sender(shop.address, await shop.tokens(shoppers), addresses);
  const statuses: Record<string, number> = {};
  const onStatus = (status: number) => {
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  const shared: Omit<Play, 'seed' | 'count'> = {
    ...{ sender, onStatus, known },
    contract: await shop.contract(),
    requests: await shop.requests(),
  };
  return {
    statuses,
    sent: () => sender.sent,
    play: (seed: number, count: number) => play({ ...shared, seed, count }),
  };
}
