import * as bargauge from '@grafana/grafana-foundation-sdk/bargauge';
import * as common from '@grafana/grafana-foundation-sdk/common';
import * as heatmap from '@grafana/grafana-foundation-sdk/heatmap';
import * as logs from '@grafana/grafana-foundation-sdk/logs';
import * as nodegraph from '@grafana/grafana-foundation-sdk/nodegraph';
import * as piechart from '@grafana/grafana-foundation-sdk/piechart';
import * as stat from '@grafana/grafana-foundation-sdk/stat';
import * as timeseries from '@grafana/grafana-foundation-sdk/timeseries';
import { describedBy, type Facts, type WidePanel } from './facts.js';

/** Only panels that Grafana itself has: nothing is fetched when they are opened. */

/** One figure, as it is now or was in all. */
export function figure(facts: Facts): WidePanel {
  const builder = new stat.PanelBuilder().reduceOptions(last()).graphMode(common.BigValueGraphMode.None);
  return describedBy(facts, builder.colorMode(common.BigValueColorMode.Value), 'by limit');
}

export function lines(facts: Facts): WidePanel {
  const builder = new timeseries.PanelBuilder().legend(below()).tooltip(allAtOnce()).fillOpacity(8).lineWidth(2);
  if (facts.limits) builder.thresholdsStyle(dashedThresholds());
  return describedBy(facts, builder.showPoints(common.VisibilityMode.Never).axisSoftMin(0).spanNulls(30_000));
}

/** What comes now and then: a bar for each half minute. */
export function bars(facts: Facts): WidePanel {
  const builder = new timeseries.PanelBuilder().legend(below()).tooltip(allAtOnce()).interval('30s');
  builder.drawStyle(common.GraphDrawStyle.Bars).fillOpacity(80).lineWidth(0).axisSoftMin(0);
  return describedBy(facts, builder.stacking(stacked()));
}

/** Of each how much, beside each other. */
export function gauges(facts: Facts): WidePanel {
  const builder = new bargauge.PanelBuilder().reduceOptions(last()).orientation(common.VizOrientation.Horizontal);
  return describedBy(facts, builder.displayMode(common.BarGaugeDisplayMode.Gradient).min(0), 'by limit');
}

export function pie(facts: Facts): WidePanel {
  const builder = new piechart.PanelBuilder().reduceOptions(last()).pieType(piechart.PieChartType.Donut);
  builder.legend(pieLegend()).displayLabels([piechart.PieChartLabels.Percent]);
  return describedBy(facts, builder);
}

/** Where most values lie, over time. */
export function density(facts: Facts): WidePanel {
  const colour = new heatmap.HeatmapColorOptionsBuilder().mode(heatmap.HeatmapColorMode.Scheme).scheme('Oranges');
  const builder = new heatmap.PanelBuilder().calculate(false).color(colour.exponent(0.5).steps(64)).cellGap(1);
  builder
    .yAxis(new heatmap.YAxisConfigBuilder().unit(facts.unit))
    .filterValues(new heatmap.FilterValueRangeBuilder().le(1e-9));
  return describedBy(facts, builder.showLegend());
}

export function logLines(facts: Facts): WidePanel {
  const builder = new logs.PanelBuilder().showTime(true).wrapLogMessage(true).enableLogDetails(true);
  return describedBy(facts, builder.sortOrder(common.LogsSortOrder.Descending));
}

/** Who calls whom. */
export function callMap(facts: Facts): WidePanel {
  return describedBy(facts, new nodegraph.PanelBuilder());
}

const last = () => new common.ReduceDataOptionsBuilder().calcs(['lastNotNull']).values(false);
const allAtOnce = () =>
  new common.VizTooltipOptionsBuilder().mode(common.TooltipDisplayMode.Multi).sort(common.SortOrder.Descending);
const stacked = () => new common.StackingConfigBuilder().mode(common.StackingMode.Normal);
const dashedThresholds = () =>
  new common.GraphThresholdsStyleConfigBuilder().mode(common.GraphThresholdsStyleMode.Dashed);
const below = () =>
  new common.VizLegendOptionsBuilder()
    .showLegend(true)
    .displayMode(common.LegendDisplayMode.List)
    .placement(common.LegendPlacement.Bottom);
const pieLegend = () =>
  new piechart.PieChartLegendOptionsBuilder()
    .showLegend(true)
    .displayMode(common.LegendDisplayMode.Table)
    .placement(common.LegendPlacement.Right)
    .values([piechart.PieChartLegendValues.Value, piechart.PieChartLegendValues.Percent]);
