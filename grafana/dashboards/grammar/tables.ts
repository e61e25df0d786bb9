import type * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import * as table from '@grafana/grafana-foundation-sdk/table';
import { describedBy, type Facts, type WidePanel } from './facts.js';
import type { Unit } from './units.js';

/** A column of a table: of a label under its name, of a query under `Value #A`, `Value #B`. */
export interface Column {
  readonly from: string;
  readonly title: string;
  readonly unit?: Unit;
}

/** A line for each thing; several queries stand beside each other, joined by the labels that they share. */
export function listing(facts: Facts & { readonly columns: readonly Column[] }): WidePanel {
  const builder = new table.PanelBuilder().showHeader(true);
  builder.transformations([...(facts.queries.length > 1 ? [MERGED] : []), ...arranged(facts.columns)]);
  for (const { title, unit } of facts.columns) {
    if (unit !== undefined) builder.overrideByName(title, [{ id: 'unit', value: unit }]);
  }
  return describedBy(facts, builder);
}

/** Shares by line and column, each cell as deep in colour as it is large. */
export function cells(facts: Facts & { readonly row: string; readonly column: string }): WidePanel {
  const builder = new table.PanelBuilder().showHeader(true);
  builder.transformations([grid(facts.row, facts.column)]);
  builder.overrideByRegexp(`^(?!${facts.row}).*`, [
    { id: 'custom.cellOptions', value: { type: 'color-background', mode: 'gradient' } },
    { id: 'custom.align', value: 'center' },
  ]);
  return describedBy(facts, builder);
}

/** Traces, each with a link to itself. */
export function traceList(facts: Facts): WidePanel {
  return describedBy(facts, new table.PanelBuilder().showHeader(true));
}

const MERGED: dashboard.DataTransformerConfig = { id: 'merge', options: {} };

/** Shows these columns in this order under these titles, and no others. */
function arranged(columns: readonly Column[]): dashboard.DataTransformerConfig[] {
  const names = columns.map(({ from }) => from);
  const indexByName = Object.fromEntries(names.map((name, index) => [name, index]));
  const renameByName = Object.fromEntries(columns.map(({ from, title }) => [from, title]));
  return [
    { id: 'filterFieldsByName', options: { include: { names } } },
    { id: 'organize', options: { indexByName, renameByName } },
  ];
}

function grid(row: string, column: string): dashboard.DataTransformerConfig {
  return { id: 'groupingToMatrix', options: { rowField: row, columnField: column, valueField: 'Value' } };
}
