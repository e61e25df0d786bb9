import type { Dashboard } from '@grafana/grafana-foundation-sdk/dashboard';
import { checkoutAndFulfillment } from './checkout-and-fulfillment.js';
import { type Board, buildBoard } from './grammar/board.js';
import { logs } from './logs.js';
import { overview } from './overview.js';
import { pipeline } from './pipeline.js';
import { productAnalytics } from './product-analytics.js';
import { securityMonitoring } from './security-monitoring.js';
import { serviceHealth } from './service-health.js';
import { shopperExperience } from './shopper-experience.js';
import { slo } from './slo.js';

const BOARDS: readonly Board[] = [
  ...[overview, securityMonitoring, productAnalytics, serviceHealth, checkoutAndFulfillment, slo, shopperExperience],
  ...[logs, pipeline],
];

/** Every dashboard, as Grafana reads it. */
export function buildBoards(): Dashboard[] {
  return BOARDS.map(buildBoard);
}

/** The file of a dashboard, byte for byte. */
export function jsonOf(board: Dashboard): string {
  return `${JSON.stringify(board, inSight, 2)}\n`;
}

/** The SDK hides links and marks in a menu unless it is told nothing of where they are. */
function inSight(key: string, value: unknown): unknown {
  return key === 'placement' && value === 'inControlsMenu' ? undefined : value;
}
