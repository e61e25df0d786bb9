import { type BoardFile, isAsking, type PanelFile, questionsOf, readBoards } from '@webstore/grafana';
import { findObservers, OBSERVERS } from '@webstore/observability';
import { spendADay } from '../observed/day.js';
import { expectSoon } from '../observed/expect-soon.js';
import { ObservedShop } from '../observed/observed-shop.js';
import { type Answer, ask, LOOK } from './ask.js';
import { visitPages } from './browse.js';
import { differencesFrom, truths } from './truths.js';

/** What may be empty when all is well, and why. The question itself has to be one that the store understands. */
const EMPTY_WHEN_WELL: ReadonlyMap<string, string> = new Map([
  ['Which alerts are raised?', 'an ordinary day raises none; that each can be raised is proven beside its rule'],
]);

const programs = await findObservers(process.env);
const whole = OBSERVERS.every(({ name }) => programs.has(name)) ? describe : describe.skip;

interface Placed {
  readonly board: BoardFile;
  readonly panel: PanelFile;
}

const boards = readBoards();
const panels = boards.flatMap((board) => board.panels.filter(isAsking).map((panel) => ({ board, panel })));
const named = panels.map((placed) => [`${placed.board.uid}: ${placed.panel.title}`, placed] as const);

whole('after a day at the shop', () => {
  let observed: ObservedShop;
  const withData = new Set<PanelFile>();

  beforeAll(async () => {
    observed = await ObservedShop.open(programs);
    await visitPages(observed);
    await spendADay(observed);
  }, 900_000);
  afterAll(async () => {
    process.stdout.write(`${withData.size} of ${panels.length} panels have data.\n`);
    const empty = panels.flatMap(({ panel }) => (withData.has(panel) ? [] : (panel.title ?? '')));
    for (const title of empty) process.stdout.write(`Empty: ${title} ${EMPTY_WHEN_WELL.get(title) ?? ''}\n`);
    await observed?.close();
  });

  const answers = ({ board, panel }: Placed, filling = LOOK): Promise<Answer[]> => {
    const questions = questionsOf(board).filter(({ panelId }) => panelId === panel.id);
    return Promise.all(questions.map((question) => ask(observed.pipeline, question, filling)));
  };
  /** The questions of a panel that have no answer. */
  const unanswered = async (placed: Placed) => {
    const mayBeEmpty = EMPTY_WHEN_WELL.has(placed.panel.title ?? '');
    return (await answers(placed)).flatMap(({ size, complaint }, at) => {
      const isAnswered = complaint === undefined && (size > 0 || mayBeEmpty);
      return isAnswered ? [] : [`${placed.panel.targets?.[at]?.refId}: ${complaint ?? 'nothing'}`];
    });
  };

  it.each(named)('%s has data', async (_, placed) => {
    await expectSoon(placed.panel.title ?? '', async () => {
      // Some panels show the last minute: the shop must not fall silent.
      await (await observed.stranger()).get('/countries');
      return unanswered(placed);
    });
    if ((await answers(placed)).every(({ size }) => size > 0)) withData.add(placed.panel);
  });

  it.each(
    truths.map((truth) => [`${truth.board}: ${truth.panel}`, truth] as const),
  )('%s has the figures of the database', async (_, truth) => {
    const placed = panels.find(({ board, panel }) => board.uid === truth.board && panel.title === truth.panel);
    if (!placed) throw new Error(`There is no panel ${truth.panel}`);
    await expectSoon(truth.panel, async () => differencesFrom(truth, await answers(placed), observed));
  });

  it('shows of a country only what was there', async () => {
    const placed = panels.find(({ panel }) => panel.title === 'How do payments end in each country?');
    if (!placed) throw new Error('There is no such panel');
    const some = { ...LOOK, variables: { ...LOOK.variables, country: ['US', 'JP'] } };
    const [answer] = await answers(placed, some);
    expect(new Set(answer?.values.map(({ labels }) => labels['country']))).toEqual(new Set(['US', 'JP']));
  });
});
