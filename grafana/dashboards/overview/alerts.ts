import type { Row } from '../grammar/board.js';
import { asTable } from '../grammar/queries.js';
import { listing } from '../grammar/tables.js';
import { UNIT } from '../grammar/units.js';

export const alerts: Row = {
  title: 'What calls for help?',
  height: 6,
  panels: [
    listing({
      title: 'Which alerts are raised?',
      todo: 'Critical first. The alert inbox has the runbook of each, and so has the panel that the alert watches.',
      unit: UNIT.text,
      width: 24,
      whenEmpty: 'none is raised',
      queries: [asTable('count by (alertname, severity, area, service) (ALERTS{alertstate="firing"})')],
      columns: [
        { from: 'severity', title: 'How bad' },
        { from: 'alertname', title: 'Alert' },
        { from: 'area', title: 'Of what' },
        { from: 'service', title: 'Service' },
      ],
    }),
  ],
};
