import { setTimeout as pause } from 'node:timers/promises';
import { goals } from '../goals.js';
import { HttpCaller } from '../measure/http-caller.js';
import { race, type Side } from '../measure/race.js';
import { main, mainWithNeighbours, observed, sink } from '../stage/shop-side.js';
import type { Finding, Operation } from './operation.js';
import { buying } from './purchases.js';
import { LIST, reading } from './reads.js';

const sides = ['telemetry off', 'telemetry on'] as const;
const goal = goals.telemetry;
const USERS = 4;
// Longer than spans wait to be sent.
const UNTIL_SENT_MS = 1_500;
const SAMPLE_SECONDS = 1;

/** What it costs to be observed: the same shop, told of a collector or not, every request traced. */
export const telemetry: Operation = async (stage, pace) => {
  const findings: Finding[] = [];
  const told = await observed(stage);
  const lists = await Promise.all([main(stage, 'uncached'), main(stage, 'uncached', told)]);
  const [quietList, toldList] = lists.map((part) => reading(part, LIST)) as [Side, Side];
  const comparison = await race(quietList, toldList, pace);
  const spans = await spansPerAct(toldList, (await sink(stage)).address);
  findings.push({ title: `list from PostgreSQL, ${spans} spans`, sides, goal, comparison });

  const quietShop = await mainWithNeighbours(stage);
  const toldShop = await mainWithNeighbours(stage, told);
  const [quiet, heard] = await buying(stage, { floor: quietShop, shop: toldShop, users: USERS });
  const bought = await race(quiet, heard, pace);
  const spansOfOrder = await spansPerAct(heard, (await sink(stage)).address);
  findings.push({ title: `add, check out, ${spansOfOrder} spans`, sides, goal, comparison: bought });
  return findings;
};

async function spansPerAct(side: Side, sinkAddress: string): Promise<string> {
  const count = async () => Number(await new HttpCaller(sinkAddress).get('/spans'));
  await pause(UNTIL_SENT_MS);
  const before = await count();
  const { requests } = await side.load(SAMPLE_SECONDS);
  await pause(UNTIL_SENT_MS);
  return (((await count()) - before) / requests).toFixed(1);
}
