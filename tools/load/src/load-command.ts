import { writeFile } from 'node:fs/promises';
// Without the rest of it, which brings a database driver: the generator stays small.
import { readRunRecord } from '@webstore/parts/run-record';
import { type Asked, readAsked, USAGE } from './load-options.js';
import { isClean, type LoadSummary } from './measure/summary.js';
import { pictureOf } from './picture/picture.js';
import { type LoadOptions, runLoad } from './run-load.js';
import { LiveBoard, type Output } from './show/live-board.js';
import { summaryText } from './show/print-summary.js';
import { TargetAway, TargetRefused } from './target.js';

/** `npm run load`: resolves with the exit code, 1 when honest shoppers met what they should not, or nobody was there. */
export async function load(args: readonly string[], output: Output, signal?: AbortSignal): Promise<number> {
  const asked = readAsked(args);
  if (typeof asked === 'string') {
    output.write(`${asked}\n\n${USAGE}`);
    return 2;
  }
  try {
    return await loadAs(asked, output, signal ?? callOff());
  } catch (error) {
    if (!(error instanceof TargetAway || error instanceof TargetRefused)) throw error;
    output.write(`${error.message}\n`);
    return 1;
  }
}

async function loadAs(asked: Asked, output: Output, signal: AbortSignal): Promise<number> {
  const target = asked.target ?? (await runningShop());
  if (target === undefined) {
    output.write('No shop is open here: start one with `npm start`, or name one with --target.\n');
    return 1;
  }
  const board = new LiveBoard(output, asked.duration);
  output.write(
    `${asked.rate} requests a second for ${asked.duration} s (${asked.curve}, seed ${asked.seed}) to ${target}\n`,
  );
  const summary = await runLoad({ ...optionsOf(asked, target), signal, onSecond: (...heard) => board.show(...heard) });
  board.clear();
  await write(asked, summary);
  output.write(`\n${summaryText(summary)}\n`);
  return isClean(summary) ? 0 : 1;
}

function optionsOf(asked: Asked, target: string): LoadOptions {
  const { seed, rate: ratePerSecond, duration, curve, personas, 'any-target': mayBeAnyTarget } = asked;
  const durationMs = duration * 1_000;
  return { seed, ratePerSecond, durationMs, target, curve, mayBeAnyTarget, ...(personas && { personas }) };
}

async function runningShop(): Promise<string | undefined> {
  const record = await readRunRecord();
  return record?.parts.find(({ name, state }) => name === 'main-service' && state === 'up')?.address;
}

async function write({ json, svg }: Asked, summary: LoadSummary): Promise<void> {
  if (json !== undefined) await writeFile(json, `${JSON.stringify(summary, undefined, 2)}\n`);
  if (svg !== undefined) await writeFile(svg, pictureOf(summary));
}

/** Ctrl-C ends the run early, and what was measured is shown; a second one ends the program. */
function callOff(): AbortSignal {
  const calling = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => calling.abort());
  return calling.signal;
}
