import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAlerts } from '@webstore/control-room';
import { findObservers, OBSERVERS } from '@webstore/observability';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { driveAll, type Outcome } from './drive.js';
import { lanes } from './lanes.js';
import { budgets, writeHistory } from './rows/budgets.js';
import { undelivered } from './rows/observers.js';
import { writeScaledRoot } from './scaled-root.js';
import { Stage } from './stage.js';

const programs = await findObservers(process.env);
const withThem = OBSERVERS.every(({ name }) => programs.has(name)) ? describe : describe.skip;
const alerts = readAlerts(REPOSITORY_ROOT).map(({ alert }) => alert);
const RECORD = join(REPOSITORY_ROOT, '.webstore/alerts.json');
const ENDS_WITHIN_MS = 1_500_000;

const wasDriven = ({ failure, fired_after_s, resolved_after_s }: Outcome) =>
  failure === undefined && fired_after_s !== undefined && resolved_after_s !== undefined;

withThem('an alert', () => {
  const outcomes: Outcome[] = [];

  beforeAll(async () => {
    outcomes.push(...(await driveByTheMinute()), ...(await driveByTheMonth()));
  }, ENDS_WITHIN_MS);
  afterAll(async () => {
    process.stdout.write(`${outcomes.filter(wasDriven).length} of ${alerts.length} alerts fired and resolved\n`);
    await mkdir(join(RECORD, '..'), { recursive: true });
    await writeFile(RECORD, `${JSON.stringify(outcomes, undefined, 2)}\n`);
  });

  it.each(alerts)('%s reaches the inbox by its signal, and ends with it', (alert) => {
    const outcome = outcomes.find((candidate) => candidate.alert === alert);
    expect(outcome).toEqual({ alert, fired_after_s: expect.any(Number), resolved_after_s: expect.any(Number) });
  });

  it('is driven only where there is one', () => {
    expect(outcomes.map(({ alert }) => alert).toSorted()).toEqual(alerts.toSorted());
  });
});

/** Windows of up to a quarter of an hour, with clocks that are set forward. */
async function driveByTheMinute(): Promise<Outcome[]> {
  const stage = await Stage.open(programs, { makeRoot: writeScaledRoot });
  try {
    return [...(await driveAll(stage, lanes)), ...(await driveAll(stage, [[undelivered]]))];
  } finally {
    await stage.close();
  }
}

/** Windows of days, by the clocks of the shop, over a history that is written beforehand. */
async function driveByTheMonth(): Promise<Outcome[]> {
  const promtool = programs.get('prometheus')?.checker ?? '';
  const stage = await Stage.open(programs, {
    names: ['alertmanager', 'collector', 'prometheus'],
    makeRoot: async (folder) => {
      await writeHistory(promtool, join(folder, 'prometheus/tsdb'));
      return REPOSITORY_ROOT;
    },
  });
  try {
    return await driveAll(stage, budgets);
  } finally {
    await stage.close();
  }
}
