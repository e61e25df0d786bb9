import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import { COLOURS, type Limits, stepsOf } from './colours.js';
import { onwardLinks, runbookLink } from './links.js';
import type { Query } from './queries.js';
import type { Unit } from './units.js';

/** What every panel says. */
export interface Facts {
  /** A question, which the panel answers. */
  readonly title: string;
  /** What to do about the answer: the text behind the i. */
  readonly todo: string;
  readonly unit: Unit;
  /** Of 24. */
  readonly width: number;
  readonly queries: readonly Query[];
  readonly limits?: Limits;
  /** Names of docs/runbooks, for what an alert watches. */
  readonly runbooks?: readonly string[];
  readonly decimals?: number;
  /** What stands there where there is nothing: for a panel that is empty when all is well. */
  readonly whenEmpty?: string;
  /** The label of the series that names the service, where one does. */
  readonly serviceLabel?: string;
}

export interface PlacedPanel extends Builder<dashboard.Panel> {
  id(id: number): unknown;
  gridPos(position: dashboard.GridPos): unknown;
}

/** A panel that is not placed yet. */
export interface WidePanel {
  readonly width: number;
  readonly builder: PlacedPanel;
}

interface DescribedPanel extends PlacedPanel {
  title(title: string): unknown;
  description(description: string): unknown;
  datasource(source: object): unknown;
  withTarget(query: Query): unknown;
  unit(unit: string): unknown;
  decimals(decimals: number): unknown;
  noValue(text: string): unknown;
  links(links: Builder<dashboard.DashboardLink>[]): unknown;
  dataLinks(links: Builder<dashboard.DashboardLink>[]): unknown;
  thresholds(thresholds: Builder<dashboard.ThresholdsConfig>): unknown;
  colorScheme(scheme: Builder<dashboard.FieldColor>): unknown;
  overrideByName(name: string, properties: dashboard.DynamicConfigValue[]): unknown;
}

type Colouring = 'by name' | 'by limit';

export function describedBy(facts: Facts, builder: DescribedPanel, colouring: Colouring = 'by name'): WidePanel {
  builder.title(facts.title);
  builder.description(facts.todo);
  builder.unit(facts.unit);
  builder.noValue(facts.whenEmpty ?? 'nothing yet');
  builder.links((facts.runbooks ?? []).map(runbookLink));
  builder.dataLinks(onwardLinks(facts.serviceLabel === undefined ? {} : { service: facts.serviceLabel }));
  if (facts.decimals !== undefined) builder.decimals(facts.decimals);
  ask(facts.queries, builder);
  return { width: facts.width, builder: coloured(facts, colouring, builder) };
}

function ask(queries: readonly Query[], builder: DescribedPanel): void {
  const [first] = queries;
  if (first) builder.datasource((first.build() as { datasource?: object }).datasource ?? {});
  queries.forEach((query, index) => {
    query.refId(String.fromCharCode('A'.charCodeAt(0) + index));
    builder.withTarget(query);
  });
}

/** Figures have the colour of the limit that they are beyond; lines keep their own, and the limits are drawn behind them. */
function coloured(facts: Facts, colouring: Colouring, builder: DescribedPanel): DescribedPanel {
  const isByLimit = facts.limits !== undefined && colouring === 'by limit';
  const mode = isByLimit ? dashboard.FieldColorModeId.Thresholds : dashboard.FieldColorModeId.PaletteClassicByName;
  builder.colorScheme(new dashboard.FieldColorBuilder().mode(mode));
  if (facts.limits)
    builder.thresholds(new dashboard.ThresholdsConfigBuilder().mode(ABSOLUTE).steps(stepsOf(facts.limits)));
  if (!isByLimit) keepColours(facts, builder);
  return builder;
}

const ABSOLUTE = dashboard.ThresholdsMode.Absolute;

/** The series that have a colour of their own keep it: those of the labels that the legends show. */
function keepColours({ queries }: Facts, builder: DescribedPanel): void {
  const legends = queries.map((query) => (query.build() as { legendFormat?: string }).legendFormat).join();
  for (const [label, colours] of Object.entries(COLOURS)) {
    if (!legends.includes(`{{${label}}}`)) continue;
    for (const [name, fixedColor] of Object.entries(colours)) {
      builder.overrideByName(name, [{ id: 'color', value: { mode: dashboard.FieldColorModeId.Fixed, fixedColor } }]);
    }
  }
}
