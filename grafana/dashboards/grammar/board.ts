import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import * as text from '@grafana/grafana-foundation-sdk/text';
import { BAD, WATCH } from './colours.js';
import type { WidePanel } from './facts.js';
import { dashboardLink } from './links.js';
import { SOURCES } from './queries.js';
import { countryVariable, serviceVariable } from './variables.js';

/** A line of panels, which fill its 24 columns or less. */
export interface Row {
  readonly title: string;
  readonly height: number;
  readonly panels: readonly WidePanel[];
}

export interface Board {
  readonly uid: string;
  readonly title: string;
  /** One sentence that says what to do with what is seen; it stands on top. */
  readonly todo: string;
  readonly rows: readonly Row[];
  /** How far back it looks at first. */
  readonly from?: string;
}

export const HOME = 'webstore-overview';

/** Puts rows below each other, numbers the panels and adds what every dashboard has. */
export function buildBoard({ uid, title, todo, rows, from = 'now-1h' }: Board): dashboard.Dashboard {
  const builder = new dashboard.DashboardBuilder(title).uid(uid).description(todo).tags(['webstore']).editable();
  builder.time({ from, to: 'now' }).refresh('10s').timezone('browser').tooltip(dashboard.DashboardCursorSync.Crosshair);
  builder.withVariable(countryVariable()).withVariable(serviceVariable());
  builder.annotations([raisedAlerts(), playedScenarios()]);
  builder.links([dashboardLink('Overview', HOME), dashboardLink('Lines and traces', 'logs'), allBoards()]);
  const advice = new text.PanelBuilder()
    .mode(text.TextMode.Markdown)
    .content(`**What to do:** ${todo}`)
    .transparent(true);
  builder.withPanel(advice.title('').description(todo).id(1).gridPos({ x: 0, y: 0, w: 24, h: 2 }));
  place(rows, builder);
  return builder.build();
}

function place(rows: readonly Row[], board: dashboard.DashboardBuilder): void {
  let id = 1;
  let y = 2;
  for (const { title, height, panels } of rows) {
    board.withRow(new dashboard.RowBuilder(title).id(++id).gridPos({ x: 0, y, w: 24, h: 1 }));
    y += 1;
    let x = 0;
    for (const { width, builder } of panels) {
      builder.id(++id);
      builder.gridPos({ x, y, w: width, h: height });
      board.withPanel(builder);
      x += width;
    }
    y += height;
  }
}

/** Each graph shows when an alert was raised. */
function raisedAlerts(): dashboard.AnnotationQueryBuilder {
  const annotation = new dashboard.AnnotationQueryBuilder().name('Alerts').datasource(SOURCES.prometheus).enable(true);
  return annotation.expr('ALERTS{alertstate="firing"}').titleFormat('{{alertname}}').step('15s').iconColor(BAD);
}

/** And when a fault was let in on purpose, and when it was mended. */
function playedScenarios(): dashboard.AnnotationQueryBuilder {
  const annotation = new dashboard.AnnotationQueryBuilder().name('Scenarios').datasource(SOURCES.loki).enable(true);
  return annotation.expr('{service_name="scenarios"}').titleFormat('{{scenario}}').tagKeys('title').iconColor(WATCH);
}

function allBoards(): dashboard.DashboardLinkBuilder {
  const link = new dashboard.DashboardLinkBuilder('All of the shop').type(dashboard.DashboardLinkType.Dashboards);
  return link.tags(['webstore']).asDropdown(true).keepTime(true).includeVars(true);
}
