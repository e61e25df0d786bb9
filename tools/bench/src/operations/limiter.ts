import type { RunningPart } from '@webstore/parts';
import { type Goal, goals } from '../goals.js';
import { getLoad } from '../measure/load.js';
import { type Comparison, type Pair, raceAll, type Side } from '../measure/race.js';
import { USUAL } from '../stage/shop-side.js';
import type { Environment, Stage } from '../stage/stage.js';
import type { Finding, Operation } from './operation.js';

// So many that nobody comes near the 200 that each may ask in a minute.
const CLIENTS = Array.from({ length: 4_000 }, (_, at) => `198.18.${at >> 8}.${at & 255}`);

const OTHERS = [
  ['rate-limiter-flexible', 'limited'],
  ['@fastify/rate-limit', 'limited'],
  ['@nestjs/throttler', 'throttled'],
] as const;

/** What it costs a server to count a request in Redis: each limiter against its own server without it. */
export const limiter: Operation = async (stage, pace) => {
  const others = OTHERS.map(([name, server]) => other(stage, name, server));
  const [our, ...theirs] = await raceAll([await ours(stage), ...(await Promise.all(others))], pace);
  const cheapest = Math.min(...theirs.map(({ addedCpu }) => addedCpu.median));
  const goal: Goal = { ...goals.limiter, aim: Math.min(goals.limiter.aim, cheapest) };
  return [
    findingOf('ours', our as Comparison, goal),
    ...theirs.map((comparison, at) => findingOf(OTHERS[at]?.[0] ?? '', comparison, goals.limiter)),
  ];
};

function findingOf(name: string, comparison: Comparison, goal: Goal): Finding {
  return { title: `limiter: ${name}`, sides: ['without', 'limited'], goal, comparison };
}

async function ours(stage: Stage): Promise<Pair> {
  const main = (as: string, environment: Environment) =>
    stage.part('main-service', {
      ...{ as, products: USUAL },
      environment: { TRUSTED_PROXIES: '127.0.0.1', ...environment },
    });
  const without = await main('main-service without limits', {});
  const limited = await main('main-service limited', { RATE_LIMIT_PER_ADDRESS: '200' });
  return [asking(without, '/countries'), asking(limited, '/countries')];
}

async function other(stage: Stage, name: string, server: 'limited' | 'throttled'): Promise<Pair> {
  const told = { REDIS_URL: stage.redisUrl };
  const without = await stage.floor(server, told, `${server} without`);
  const limited = await stage.floor(server, { ...told, LIMITER: name }, `${server} by ${name}`);
  return [asking(without, '/trivial'), asking(limited, '/trivial')];
}

function asking({ address, pid }: RunningPart, path: string): Side {
  return { load: (seconds) => getLoad(`${address}${path}`, seconds, CLIENTS), server: pid, others: [] };
}
