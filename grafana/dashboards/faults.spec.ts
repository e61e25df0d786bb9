import { faultsOf } from './faults.js';
import { type BoardFile, type PanelFile, readBoards } from './read/board-file.js';

const [good] = readBoards();
if (!good) throw new Error('there is no dashboard');
const at = good.panels.findIndex(({ targets = [] }) => targets.length > 0);
const asking = good.panels[at] as PanelFile;

/** The dashboard with this of its first panel changed. */
const changed = (change: object): BoardFile => ({ ...good, panels: good.panels.with(at, { ...asking, ...change }) });

describe('the faults of a dashboard', () => {
  it('are none of one that is well', () => {
    expect(faultsOf(good)).toEqual([]);
  });

  it.each([
    ['a panel that has to be fetched', { type: 'netsage-sankey-panel' }, 'is no panel of Grafana itself'],
    ['a title that asks nothing', { title: 'Orders' }, 'its title is no question'],
    ['no word of what to do', { description: '' }, 'says nothing of what to do'],
    ['no unit', { fieldConfig: { defaults: {} } }, 'has no unit'],
    ['another source', { datasource: { type: 'prometheus', uid: 'elsewhere' } }, 'reads from where nothing is'],
    ['no question', { targets: [] }, 'asks nothing'],
    ['more than its width', { gridPos: { ...asking.gridPos, w: 25 } }, 'is wider than the dashboard'],
    ['the id of another', { id: 1 }, 'two panels have the id 1'],
    ['the place of another', { gridPos: { x: 0, y: 0, w: 24, h: 1 } }, 'lies on'],
  ])('are seen in %s', (_, change, fault) => {
    expect(faultsOf(changed(change)).join('\n')).toContain(fault);
  });
});
