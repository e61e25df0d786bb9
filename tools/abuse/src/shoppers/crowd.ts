import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningChild } from '@webstore/backing-services';
import { startProgram } from '@webstore/parts';
import type { Fared } from './shoppers.js';

/** What `npm run load` writes of itself, as far as it is read here. */
interface Summary {
  readonly answered: number;
  readonly digest: string;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  readonly latencyMs: { readonly p99: number };
}

export interface Coming {
  readonly shop: string;
  readonly seed: number;
  readonly ratePerSecond: number;
}

const GENERATOR = 'tools/load/dist/load.js';
/** Longer than any run: it is called off. */
const AT_MOST_S = 7_200;
const DRAINS_WITHIN_MS = 60_000;

/** Honest shoppers in numbers: `npm run load` as a process of its own, so that its times are not those of the attackers. */
export class Crowd {
  private constructor(
    private readonly generator: RunningChild,
    private readonly folder: string,
    private readonly lines: readonly string[],
  ) {}

  static async come({ shop, seed, ratePerSecond }: Coming): Promise<Crowd> {
    const folder = await mkdtemp(join(tmpdir(), 'webstore-crowd-'));
    const told = { target: shop, seed, rate: ratePerSecond, duration: AT_MOST_S, json: summaryIn(folder) };
    const args = Object.entries(told).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const lines: string[] = [];
    const generator = await startProgram(GENERATOR, { environment: {}, args, onLine: (line) => lines.push(line) });
    return new Crowd(generator, folder, lines);
  }

  /** Calls them off, and resolves with how they fared. @throws Error where the generator has written nothing. */
  async leave(): Promise<Fared> {
    await this.generator.stop([{ signal: 'SIGTERM', withinMs: DRAINS_WITHIN_MS }]);
    const text = await readFile(summaryIn(this.folder), 'utf8').catch(() => undefined);
    if (text === undefined) throw new Error(`The load wrote no summary: ${this.lines.slice(-5).join(' ⏎ ')}`);
    return faredBy(JSON.parse(text) as Summary);
  }

  /** However it went. */
  async end(): Promise<void> {
    await this.generator.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const summaryIn = (folder: string) => join(folder, 'summary.json');

/** What the generator finds wrong is wrong here. */
export function faredBy({ answered, outcomes, statuses, latencyMs }: Summary): Fared {
  const wrong = ['failed', 'unexpected'].filter((outcome) => (outcomes[outcome] ?? 0) > 0);
  return {
    requests: answered,
    p99Ms: Math.round(latencyMs.p99),
    harm: wrong.map(
      (what) => `${outcomes[what]} requests of the load were ${what} (statuses ${JSON.stringify(statuses)})`,
    ),
  };
}
