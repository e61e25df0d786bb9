import { type Board, HOME } from './grammar/board.js';
import { alerts } from './overview/alerts.js';
import { funnel } from './overview/funnel.js';
import { keyFigures } from './overview/key-figures.js';
import { pulse } from './overview/pulse.js';
import { conversions, perSegment } from './overview/segments.js';

export const overview: Board = {
  uid: HOME,
  title: 'Webstore: how is the shop?',
  todo: 'read from top to bottom. What is red names the dashboard that has its cause; every dot on a graph is a trace to open.',
  rows: [keyFigures, funnel, conversions, perSegment, pulse, alerts],
};
