import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pace } from './measure/race.js';
import { flat } from './operations/flatness.js';
import { limiter } from './operations/limiter.js';
import type { Finding, Operation } from './operations/operation.js';
import { cart, checkout, flow } from './operations/purchases.js';
import { cachedList, detail, list } from './operations/reads.js';
import { telemetry } from './operations/telemetry.js';
import { drawFinding, recordOf } from './report.js';
import { Stage } from './stage/stage.js';

const operations: Readonly<Record<string, Operation>> = {
  cached: cachedList,
  list,
  detail,
  cart,
  checkout,
  flow,
  flat,
  telemetry,
  limiter,
};

const USAGE = `Usage: npm run bench [-- [${Object.keys(operations).join('] [')}]] [--rounds 5] [--seconds 1]
  Measures the shop against a bare server with the same statements, in turns; without names, everything.
  --profile FOLDER   writes there where the CPU time of main-service went (opens in any Chromium)
`;

export interface Output {
  write(text: string): unknown;
}

/** `npm run bench`. Resolves with the exit code; a goal that is missed is a figure, not a failure. */
export async function bench(args: readonly string[], output: Output): Promise<number> {
  const asked = parse(args);
  if (!asked) {
    output.write(USAGE);
    return 2;
  }
  const stage = await Stage.open(asked.profile);
  const leave = () => void stage.close().then(() => process.exit(130));
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    const findings = await measure(stage, asked, output);
    output.write(`${JSON.stringify({ ...asked, findings: findings.map(recordOf) })}\n`);
    return 0;
  } finally {
    await stage.close();
  }
}

async function measure(stage: Stage, { names, rounds, seconds }: Asked, output: Output): Promise<Finding[]> {
  const pace: Pace = { rounds, seconds, postgres: stage.postgres.pid };
  const all: Finding[] = [];
  for (const name of names) {
    const findings = (await operations[name]?.(stage, pace)) ?? [];
    for (const finding of findings) output.write(`${drawFinding(finding)}\n\n`);
    all.push(...findings);
  }
  return all;
}

interface Asked {
  readonly names: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
  readonly profile: string | undefined;
}

function parse(args: readonly string[]): Asked | undefined {
  const text = { type: 'string' } as const;
  const options = { rounds: { ...text, default: '5' }, seconds: { ...text, default: '1' }, profile: text } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
    const names = positionals.length > 0 ? positionals : Object.keys(operations);
    const isKnown = names.every((name) => Object.hasOwn(operations, name));
    const profile = values.profile === undefined ? undefined : resolve(values.profile);
    return isKnown && rounds >= 1 && seconds >= 1 ? { names, rounds, seconds, profile } : undefined;
  } catch {
    return undefined;
  }
}
