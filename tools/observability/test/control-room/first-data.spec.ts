import { isAsking, questionsOf, readBoards } from '@webstore/grafana';
import { type LoadSummary, runLoad } from '@webstore/load';
import { findObservers, OBSERVERS } from '@webstore/observability';
import { waitUntil } from '@webstore/testing';
import { ask } from './ask.js';
import { StartedShop } from './started-shop.js';

/**
 * What a person waits for at most, from `npm start` on a new machine; how long it takes to open depends on what else the machine
 * does, and counts with `--strict-times` alone.
 */
const PROMISED_S = 60;
const countsFromStart = process.env['STRICT_TIMES'] === '1';
const GIVEN_UP_AFTER_S = 180;
/** As `npm run load` sends if nothing is asked of it. */
const LOAD = { seed: 1, ratePerSecond: 20, durationMs: GIVEN_UP_AFTER_S * 1_000 };
/** Nobody is told of alerts where all is well. */
const EMPTY_WHEN_WELL = 'Which alerts are raised?';

const programs = await findObservers(process.env);
const whole = OBSERVERS.every(({ name }) => programs.has(name)) ? describe : describe.skip;

const overview = readBoards().filter(({ uid }) => uid === 'webstore-overview');
const questions = overview.flatMap(questionsOf).filter(({ panel }) => panel !== EMPTY_WHEN_WELL);
const panels = overview
  .flatMap((board) => board.panels.filter(isAsking))
  .filter(({ title }) => title !== EMPTY_WHEN_WELL);

whole('a shop that was just started, with shoppers in it', () => {
  const over = new AbortController();
  const firstAnswerS = new Map<string, number>();
  let started: StartedShop;
  let load: Promise<LoadSummary> | undefined;
  let openAfterS = 0;

  const unanswered = () => questions.filter((question) => !firstAnswerS.has(keyOf(question)));
  const look = async () => {
    const asked = unanswered().map(async (question) => {
      const { size } = await ask(started, question).catch(() => ({ size: 0 }));
      if (size > 0) firstAnswerS.set(keyOf(question), started.sinceStartS());
    });
    await Promise.all(asked);
    return unanswered().length === 0;
  };
  const firstDataS = (panelId: number) =>
    Math.max(
      ...questions
        .filter((question) => question.panelId === panelId)
        .map((question) => firstAnswerS.get(keyOf(question)) ?? Number.POSITIVE_INFINITY),
    );

  beforeAll(async () => {
    started = await StartedShop.start();
    openAfterS = await started.opens();
    load = runLoad({ ...LOAD, target: started.at('main-service'), signal: over.signal });
    await waitUntil('data in every panel', look, GIVEN_UP_AFTER_S * 1_000).catch(() => undefined);
  }, 600_000);
  afterAll(async () => {
    process.stdout.write(`Open after ${openAfterS.toFixed(1)} s. First data of each panel of the overview:\n`);
    for (const { id, title } of panels.toSorted((a, b) => firstDataS(a.id) - firstDataS(b.id)))
      process.stdout.write(`${firstDataS(id).toFixed(1).padStart(8)} s  ${title}\n`);
    over.abort();
    await load?.catch(() => undefined);
    await started?.close();
  }, 120_000);

  it.each(panels.map(({ id, title }) => [title ?? '', id] as const))('answers within a minute: %s', (_, id) => {
    expect(firstDataS(id) - (countsFromStart ? 0 : openAfterS)).toBeLessThanOrEqual(PROMISED_S);
  });
});

function keyOf({ panelId, refId }: { readonly panelId: number; readonly refId: string }): string {
  return `${panelId} ${refId}`;
}
