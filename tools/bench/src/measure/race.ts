import { cpuOf, cpuOfFamily } from './cpu.js';
import type { Load } from './load.js';
import { median, type Spread, spreadOf } from './statistics.js';

/** One side of a comparison. */
export interface Side {
  load(seconds: number): Promise<Load>;
  /** Process ids whose CPU time the requests cost, beside PostgreSQL's. */
  readonly server: number;
  readonly others: readonly number[];
}

export interface Pace {
  readonly rounds: number;
  readonly seconds: number;
  /** Process id of PostgreSQL. */
  readonly postgres: number;
}

/** What a side did, by the median of its rounds; CPU in µs per request. */
export interface Result {
  readonly perSecond: number;
  readonly cpu: { readonly server: number; readonly others: number; readonly postgres: number; readonly all: number };
  readonly latencyMs: number | undefined;
}

export interface Comparison {
  readonly floor: Result;
  readonly shop: Result;
  /** Of requests per second, shop to floor, round by round. */
  readonly ratio: Spread;
  /** Of CPU per request, floor to shop: 1 where the shop costs no more than the floor. */
  readonly cpuRatio: Spread;
  /** CPU of the server, in µs per request, that the shop costs beyond the floor. */
  readonly addedCpu: Spread;
  /** Of the middle latencies, shop to floor; where the load keeps them. */
  readonly latencyRatio: Spread | undefined;
}

const WARM_UP_SECONDS = 1;

/** Floor, shop, shop, floor …: what else the machine does falls on both, and also where it goes up or down meanwhile. */
export async function race(floor: Side, shop: Side, pace: Pace): Promise<Comparison> {
  const [comparison] = await raceAll([[floor, shop]], pace);
  return comparison as Comparison;
}

/** Several such pairs, one after the other in each round. */
export async function raceAll(pairs: readonly Pair[], pace: Pace): Promise<Comparison[]> {
  for (const side of pairs.flat()) await side.load(WARM_UP_SECONDS);
  const samples = pairs.map(() => ({ floors: [] as Sample[], shops: [] as Sample[] }));
  for (let round = 0; round < pace.rounds; round += 1) {
    for (const [at, pair] of pairs.entries()) {
      const { floor, shop } = await measurePair(pair, round, pace);
      samples[at]?.floors.push(floor);
      samples[at]?.shops.push(shop);
    }
  }
  return samples.map(({ floors, shops }) => compare(floors, shops));
}

/** Every other round the other way about. */
async function measurePair([floor, shop]: Pair, round: number, pace: Pace) {
  const [first, second] = round % 2 === 0 ? [floor, shop] : [shop, floor];
  const [one, other] = [await measure(first, pace), await measure(second, pace)];
  return first === floor ? { floor: one, shop: other } : { floor: other, shop: one };
}

export type Pair = readonly [floor: Side, shop: Side];

interface Sample {
  readonly load: Load;
  readonly perSecond: number;
  readonly cpu: Result['cpu'];
}

async function measure(side: Side, { seconds, postgres }: Pace): Promise<Sample> {
  const before = await readCpu(side, postgres);
  const load = await side.load(seconds);
  const after = await readCpu(side, postgres);
  const perRequest = (part: 'server' | 'others' | 'postgres') => (after[part] - before[part]) / load.requests;
  const [server, others, database] = [perRequest('server'), perRequest('others'), perRequest('postgres')];
  const cpu = { server, others, postgres: database, all: server + others + database };
  return { load, perSecond: load.requests / load.seconds, cpu };
}

async function readCpu({ server, others }: Side, postgres: number) {
  const [ofServer, ofPostgres, ...ofOthers] = await Promise.all([
    cpuOf(server),
    cpuOfFamily(postgres),
    ...others.map(cpuOf),
  ]);
  return { server: ofServer, postgres: ofPostgres, others: ofOthers.reduce((sum, micros) => sum + micros, 0) };
}

function compare(floors: readonly Sample[], shops: readonly Sample[]): Comparison {
  const pairs = floors.flatMap((floor, round) => {
    const shop = shops[round];
    return shop ? [{ floor, shop }] : [];
  });
  return {
    floor: resultOf(floors),
    shop: resultOf(shops),
    ratio: spreadOf(pairs.map(({ floor, shop }) => shop.perSecond / floor.perSecond)),
    cpuRatio: spreadOf(pairs.map(({ floor, shop }) => floor.cpu.all / shop.cpu.all)),
    addedCpu: spreadOf(pairs.map(({ floor, shop }) => shop.cpu.server - floor.cpu.server)),
    latencyRatio: keepsLatencies(floors) ? spreadOf(pairs.map(({ floor, shop }) => p50(shop) / p50(floor))) : undefined,
  };
}

function resultOf(samples: readonly Sample[]): Result {
  const cpuOfPart = (part: keyof Result['cpu']) => median(samples.map(({ cpu }) => cpu[part]));
  return {
    perSecond: median(samples.map(({ perSecond }) => perSecond)),
    cpu: {
      server: cpuOfPart('server'),
      others: cpuOfPart('others'),
      postgres: cpuOfPart('postgres'),
      all: cpuOfPart('all'),
    },
    latencyMs: keepsLatencies(samples) ? median(samples.map(p50)) : undefined,
  };
}

function keepsLatencies(samples: readonly Sample[]): boolean {
  return samples.every(({ load }) => load.latenciesMs.length > 0);
}

function p50({ load }: Sample): number {
  return median(load.latenciesMs);
}
