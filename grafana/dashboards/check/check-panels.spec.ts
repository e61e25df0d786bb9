import { FakeGrafana } from '../../test/fake-grafana.js';
import { type BoardFile, readBoards } from '../read/board-file.js';
import { checkPanels } from './check-panels.js';
import { Grafana } from './grafana.js';
import { reportOf } from './report.js';

const boards = readBoards();
const [overview = boards[0]] = boards.filter(({ uid }) => uid === 'webstore-overview') as BoardFile[];
const panelsOf = (list: readonly BoardFile[]) =>
  list.flatMap(({ panels }) => panels.filter(({ targets = [] }) => targets.length > 0));

describe('a Grafana that is checked', () => {
  let fake: FakeGrafana;

  beforeEach(async () => {
    fake = await FakeGrafana.open();
  });
  afterEach(() => fake.close());

  const check = (list: readonly BoardFile[] = boards) => checkPanels(new Grafana(fake.address), list);

  it('is given every dashboard, and asked what every panel asks', async () => {
    const checked = await check();
    expect([...fake.boards.keys()].toSorted()).toEqual(boards.map(({ uid }) => uid).toSorted());
    expect(checked).toHaveLength(panelsOf(boards).length);
    expect(fake.asked.length).toBe(panelsOf(boards).flatMap(({ targets = [] }) => targets).length);
    expect(fake.asked.filter((text) => /\$(country|service|__)/.test(text))).toEqual([]);
    expect(checked.filter(({ hasData, errors }) => !hasData || errors.length > 0)).toEqual([]);
  });

  it('is reported with the panels that it can not show', async () => {
    fake.fail(/webstore_checkouts_total/, 'bad_data: 1:5: parse error');
    const checked = await check([overview as BoardFile]);
    const failed = checked.filter(({ errors }) => errors.length > 0).map(({ panel }) => panel);
    expect(failed).toEqual(['How many orders were paid?', 'Do checkouts end well?', 'How do checkouts end?']);
    expect(reportOf(checked)).toContain(
      'webstore-overview | How many orders were paid? | A: bad_data: 1:5: parse error',
    );
  });

  it('is reported with the panels that have no data, which is no error', async () => {
    fake.empty(/payment_amount_usd/);
    const report = reportOf(await check([overview as BoardFile]));
    expect(report).toContain('0 errors.');
    expect(report).toContain('Without data in the last hour:\n  webstore-overview | How much was taken?');
  });

  it('keeps what it has from files', async () => {
    fake.provision(overview as BoardFile);
    await check([overview as BoardFile]);
    expect(fake.saved).toEqual([]);
  });

  it('is told apart from none', async () => {
    await fake.close();
    await expect(check()).rejects.toThrow(/No Grafana answers at/);
  });

  it('is told apart from one that lets nobody in', async () => {
    fake.token = 'a-token';
    await expect(check()).rejects.toThrow(/Grafana answers 401/);
    await expect(checkPanels(new Grafana(fake.address, 'a-token'), boards)).resolves.not.toEqual([]);
  });
});
