import { parseArgs } from 'node:util';
import { checkPanels } from './check/check-panels.js';
import { Grafana, GrafanaRefused } from './check/grafana.js';
import { reportOf } from './check/report.js';
import { readBoards } from './read/board-file.js';

/** `npm run dashboards:check -- --grafana URL [--token TOKEN]`: whether a Grafana opens every panel without an error. */
const { values } = parseArgs({
  options: { grafana: { type: 'string', default: 'http://localhost:3000' }, token: { type: 'string' } },
});

try {
  const checked = await checkPanels(new Grafana(values.grafana.replace(/\/$/, ''), values.token), readBoards());
  process.stdout.write(`${reportOf(checked)}\n`);
  process.exitCode = checked.some(({ errors }) => errors.length > 0) ? 1 : 0;
} catch (error) {
  if (!(error instanceof GrafanaRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
