import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Attack } from './attack.js';
import { ATTACKS } from './attacks/attacks.js';
import { drawVerdicts } from './draw-verdicts.js';
import { playAll, type Report, type Wanted } from './play-all.js';

export interface Output {
  write(text: string): unknown;
}

const SCALE = 20;
const SEEDS = 1_000_000;
const QUIET_S = 60;
const RATE = 10;
const SLOWER_AT_MOST = 1.5;

const USAGE = `Usage: npm run abuse -- --all [--with-load] [--rate N] [--quiet SECONDS] [--strict-times] [--seed N] [--scale N]
       npm run abuse -- --only NAME [--only NAME …] [--target URL] [--json FILE]
  --with-load   honest shoppers in numbers, as \`npm run load\` sends them
  --rate        how many of their requests come in a second; ${RATE} if not given
  --quiet       for how long they come before the first attack, when nothing may be raised; ${QUIET_S} s if not given
  --strict-times  fails too where shoppers' p99 beside attacks is more than ${SLOWER_AT_MOST} times that without
  --seed        who attacks from where, and with what; another one each time if not given
  --scale       how many times faster the windows of detectors and alerts pass than in earnest; ${SCALE} if not given
  --target      a shop that runs already, observed at the usual ports, at the pace of earnest
${ATTACKS.map(({ name, meaning }) => `  ${name}: ${meaning}`).join('\n')}
`;

/** `npm run abuse`. Resolves with the exit code: 1 where something was not as the truth says. */
export async function abuse(args: readonly string[], output: Output): Promise<number> {
  const asked = parse(args);
  if (!asked) {
    output.write(USAGE);
    return 2;
  }
  const report = await playAll(asked, (line) => output.write(`${line}\n`));
  output.write(`\n${drawVerdicts(report.verdicts)}\n\n${sumUp(report)}\n`);
  if (asked.json !== undefined) await writeFile(asked.json, `${JSON.stringify(report, undefined, 2)}\n`);
  return report.isTrue && (!asked.isStrict || slowedBy(report) <= SLOWER_AT_MOST) ? 0 : 1;
}

function sumUp(report: Report): string {
  const { verdicts, quiet, beside, isObserved } = report;
  const asTheTruthSays = verdicts.filter(({ isTrue }) => isTrue).length;
  return [
    `${asTheTruthSays} of ${verdicts.length} attacks are as their truth says.`,
    ...(isObserved
      ? []
      : ['No observers are on this machine: alerts were not judged, and metrics as they are pushed.']),
    `Shoppers' p99: ${quiet.p99Ms} ms without an attack (${quiet.requests} requests), ${beside.p99Ms} ms beside them ` +
      `(${beside.requests} requests): ${slowedBy(report).toFixed(1)} times.`,
    ...quiet.wrong.map((wrong) => `✗ before the first attack: ${wrong}`),
    ...(quiet.others.length === 0 ? [] : [`Not about security, and not judged here: ${quiet.others.join(', ')}.`]),
    ...beside.harm.map((harm) => `✗ beside the attacks: ${harm}`),
  ].join('\n');
}

const slowedBy = ({ quiet, beside }: Report) => beside.p99Ms / Math.max(1, quiet.p99Ms);

interface Asked extends Wanted {
  readonly isStrict: boolean;
  readonly json: string | undefined;
}

function parse(args: readonly string[]): Asked | undefined {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { all: flag, only: { ...text, multiple: true }, 'with-load': flag, 'strict-times': flag } as const;
  const more = { rate: text, quiet: text, seed: text, scale: text, target: text, json: text } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { ...options, ...more } });
    const attacks = chosen(values.only ?? [], values.all === true);
    const { target, json } = values;
    return {
      ...{ attacks, target, json, isStrict: values['strict-times'] === true },
      ratePerSecond: values['with-load'] === true ? numberOf(values.rate, RATE) : 0,
      quietMs: numberOf(values.quiet, QUIET_S) * 1_000,
      seed: numberOf(values.seed, Math.floor(Math.random() * SEEDS)),
      scale: target === undefined ? Math.max(1, numberOf(values.scale, SCALE)) : 1,
    };
  } catch {
    return undefined;
  }
}

/** @throws RangeError for a name that is none, and for none at all. */
function chosen(names: readonly string[], isAll: boolean): readonly Attack[] {
  const known = names.map((name) => ATTACKS.find((attack) => attack.name === name));
  if ((names.length === 0) === !isAll || known.includes(undefined)) throw new RangeError('Which attacks?');
  return isAll ? ATTACKS : known.filter((attack) => attack !== undefined);
}

function numberOf(text: string | undefined, preset: number): number {
  if (text === undefined) return preset;
  if (!/^\d{1,6}$/.test(text)) throw new RangeError(`${text} is no number`);
  return Number(text);
}
