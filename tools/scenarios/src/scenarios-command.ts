import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { findObservers, markTime, OBSERVERS } from '@webstore/observability';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { type Asked, readAsked, USAGE } from './asked.js';
import { type Outcome, play } from './play.js';
import { readScenarios } from './read-scenarios.js';
import type { Scenario } from './scenario.js';
import { drawFindings } from './show/draw-findings.js';
import { drawMoment } from './show/draw-moment.js';
import { Stage } from './stage/stage.js';

export interface Output {
  write(text: string): void;
}

/** `npm run scenario`. Resolves with the exit code: 1 where a scenario did not go as it says. */
export async function runScenarios(args: readonly string[], output: Output): Promise<number> {
  const asked = readAsked(args, readScenarios(REPOSITORY_ROOT));
  if (typeof asked === 'string') {
    output.write(`${asked}\n${USAGE}`);
    return 2;
  }
  if (asked.verb === 'list') {
    for (const { name, title } of asked.scenarios) output.write(`${name}: ${title}\n`);
    return 0;
  }
  return run(asked, output);
}

async function run({ scenarios, again, json, stay }: Asked, output: Output): Promise<number> {
  const programs = await findObservers(process.env);
  if (OBSERVERS.some(({ name }) => !programs.has(name))) {
    output.write('Scenarios need the observers: npm run observability:install\n');
    return 2;
  }
  const stage = await Stage.open(programs);
  try {
    await stage.warmsUp();
    const outcomes = await playAll(stage, { scenarios, again, output });
    const books = await stage.checkBooks();
    if (json !== undefined) await writeFile(json, `${JSON.stringify({ outcomes, books }, undefined, 2)}\n`);
    const exitCode = conclude(outcomes, books, output);
    if (stay) await letLook(stage, output);
    return exitCode;
  } finally {
    await stage.close();
  }
}

interface Playing {
  readonly scenarios: Asked['scenarios'];
  readonly again: boolean;
  readonly output: Output;
}

async function playAll(stage: Stage, { scenarios, again, output }: Playing): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) {
    const first = await playOne(scenario, stage, output);
    outcomes.push(first.isOk || !again ? first : await playOne(scenario, stage, output));
  }
  return outcomes;
}

async function playOne(scenario: Scenario, stage: Stage, output: Output): Promise<Outcome> {
  output.write(`\n${scenario.name}: ${scenario.title}\n`);
  const outcome = await play(scenario, stage, (moment) => output.write(`${drawMoment(moment)}\n`));
  await leaveMarks(stage, outcome);
  output.write(`\n${drawFindings(outcome.findings)}\n`);
  return outcome;
}

/** Where it was never calm nothing began. */
async function leaveMarks({ observers }: Stage, { scenario, begunAt, moments }: Outcome): Promise<void> {
  const end = moments.find(({ what }) => what === 'fault ends');
  if (!end) return;
  const endedAt = new Date(begunAt.getTime() + end.atMs);
  await markTime(observers.at('loki'), { name: scenario.name, title: scenario.title, begunAt, endedAt });
}

async function letLook({ observers }: Stage, output: Output): Promise<void> {
  const addresses = ['prometheus', 'loki', 'tempo', 'alertmanager', 'alert-inbox'] as const;
  for (const name of addresses) output.write(`${name}: ${observers.at(name)}\n`);
  output.write('All of it stays open until Ctrl-C.\n');
  await once(process, 'SIGINT');
}

function conclude(outcomes: readonly Outcome[], books: readonly string[], output: Output): number {
  const failed = outcomes.filter(({ isOk }) => !isOk).map(({ scenario }) => scenario.name);
  const asExpected = outcomes.length - failed.length;
  output.write(
    `\n${JSON.stringify({ scenarios: outcomes.length, as_expected: asExpected, failed, wrong_in_books: books })}\n`,
  );
  return failed.length + books.length === 0 ? 0 : 1;
}
