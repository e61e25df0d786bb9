import { parseArgs } from 'node:util';
import { FuzzShop } from './fuzz-shop.js';
import { type FuzzResult, proveFuzz } from './prove-fuzz.js';

const USAGE = `Usage: npm run fuzz -- [--requests 100000] [--seed 1]
  sends a shop of its own requests that are generated from /openapi.json, and from what others were not ready for;
  prints the smallest request that shows each defect, as a line for a shell
`;

export interface Output {
  write(text: string): unknown;
}

/** `npm run fuzz`. Resolves with the exit code: 1 where there is a defect. */
export async function fuzz(args: readonly string[], output: Output): Promise<number> {
  const asked = parse(args);
  if (!asked) {
    output.write(USAGE);
    return 2;
  }
  const since = performance.now();
  const shop = await FuzzShop.open();
  const leave = () => void shop.close().then(() => process.exit(130));
  process.once('SIGINT', leave).once('SIGTERM', leave);
  try {
    const result = await proveFuzz(shop, asked.seed, asked.requests);
    output.write(`${draw(result, performance.now() - since)}\n`);
    return result.findings.length === 0 ? 0 : 1;
  } finally {
    await shop.close();
  }
}

function draw(result: FuzzResult, tookMs: number): string {
  const { seed, requests, findings, limited, raised, memoryGrowthMb, floodGrowthMb } = result;
  const counts = (statuses: Readonly<Record<string, number>>) =>
    Object.entries(statuses)
      .map(([status, count]) => `${status} × ${count}`)
      .join(', ');
  return [
    ...findings.map(({ what, curl, seed: of }) => `defect: ${what}\n  seed ${of}\n  ${curl}`),
    `limits on:     ${counts(limited)}`,
    `limits raised: ${counts(raised)}`,
    `refused flood: memory +${floodGrowthMb} MB`,
    `${requests} requests, seed ${seed}, ${Math.round(tookMs / 1_000)} s, memory +${memoryGrowthMb} MB: ${findings.length} defects`,
  ].join('\n');
}

function parse(args: readonly string[]): { requests: number; seed: number } | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { requests: text, seed: text } });
    const [requests, seed] = [Number(values.requests ?? '100000'), Number(values.seed ?? '1')];
    return Number.isInteger(requests) && requests > 0 && Number.isInteger(seed) ? { requests, seed } : undefined;
  } catch {
    return undefined;
  }
}
