import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MAIN, stock, WholeShop } from '@webstore/whole-shop';
import { connections } from './kinds/connections.js';
import { crmAway } from './kinds/crm-away.js';
import { diskFull } from './kinds/disk-full.js';
import { postgresCrash } from './kinds/postgres-crash.js';
import { providerAway } from './kinds/provider-away.js';
import { redisFrozen, redisStopped } from './kinds/redis.js';
import { slowStatements } from './kinds/slow-statements.js';
import type { Outage } from './outage.js';
import { play, type Verdict } from './play.js';
import { PRODUCT } from './regular.js';
import { mountSmallDisk } from './small-disk.js';
import { Trickle } from './trickle.js';

export interface Output {
  write(text: string): void;
}

const OUTAGES: readonly Outage[] = [
  ...[redisStopped, redisFrozen, providerAway, crmAway],
  ...[postgresCrash, connections, slowStatements, diskFull],
];
const PIECES = 1_000_000;
const MINUTE_MS = 60_000;

const USAGE = `Usage: npm run prove:outages -- [names] [--minutes M]
  --minutes   how long each of them lasts; if not given, as long as it takes to be felt
${OUTAGES.map(({ name, meaning }) => `  ${name}: ${meaning}`).join('\n')}
`;

/** `npm run prove:outages`. Resolves with the exit code: 1 where one was not proven. */
export async function proveOutages(args: readonly string[], output: Output): Promise<number> {
  const asked = parse(args);
  if (!asked) {
    output.write(USAGE);
    return 2;
  }
  const told = await playAll(asked, output);
  const proven = told.filter(({ ok }) => ok).length;
  const notProven = told.filter(({ ok }) => !ok).map(({ outage }) => outage);
  output.write(`${JSON.stringify({ outages: told.length, proven, not_proven: notProven })}\n`);
  return notProven.length === 0 ? 0 : 1;
}

interface Skipped {
  readonly outage: string;
  readonly skipped: string;
  readonly ok: false;
}

type Told = Verdict | Skipped;

async function playAll({ outages, lastsMs }: Asked, output: Output): Promise<Told[]> {
  const told: Told[] = [];
  const tell = (one: Told) => {
    told.push(one);
    output.write(`${JSON.stringify(one)}\n`);
  };
  const onAnyDisk = outages.filter((outage) => outage !== diskFull);
  if (onAnyDisk.length > 0) await inAShop(onAnyDisk, { lastsMs, tell });
  if (outages.includes(diskFull)) await onASmallDisk({ lastsMs, tell });
  return told;
}

interface Telling {
  readonly lastsMs: number | undefined;
  readonly tell: (one: Told) => void;
  readonly databaseFolder?: string;
}

async function inAShop(outages: readonly Outage[], { lastsMs, tell, databaseFolder }: Telling): Promise<void> {
  const shop = await WholeShop.open(databaseFolder === undefined ? {} : { databaseFolder });
  try {
    await stock(shop.store, PRODUCT, PIECES, 'optimistic');
    const trickle = await Trickle.open(shop.address(MAIN));
    for (const outage of outages) tell(await play(outage, { shop, trickle, lastsMs: lastsMs ?? outage.lastsMs }));
  } finally {
    await shop.close();
  }
}

async function onASmallDisk(telling: Telling): Promise<void> {
  const disk = await mountSmallDisk();
  if (!disk) return telling.tell({ outage: diskFull.name, skipped: 'no mount allowed', ok: false });
  try {
    await inAShop([diskFull], { ...telling, databaseFolder: join(disk.folder, 'postgres') });
  } finally {
    await disk.remove();
  }
}

interface Asked {
  readonly outages: readonly Outage[];
  readonly lastsMs: number | undefined;
}

function parse(args: readonly string[]): Asked | undefined {
  try {
    const options = { minutes: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const outages = OUTAGES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
    if (positionals.length > 0 && outages.length !== new Set(positionals).size) return undefined;
    return { outages, lastsMs: values.minutes === undefined ? undefined : msOf(values.minutes) };
  } catch {
    return undefined;
  }
}

function msOf(minutes: string): number {
  if (!/^\d{1,3}(\.\d+)?$/.test(minutes)) throw new RangeError(`${minutes} is no number of minutes`);
  return Number(minutes) * MINUTE_MS;
}
