import * as canvas from '@grafana/grafana-foundation-sdk/canvas';
import { GOOD, NEUTRAL, QUIET } from './colours.js';
import { describedBy, type Facts, type WidePanel } from './facts.js';
import { UNIT } from './units.js';

/** A stage of a flow: its box shows the query that is called so; what goes on from it is shown on the arrow. */
export interface Stage {
  readonly title: string;
  readonly count: string;
  /** The query that tells which share goes on; the last stage has none. */
  readonly goesOn?: string;
}

const BOX = { width: 150, height: 96, top: 56 };
const STEP = 240;
const AS_SHARE = [
  { id: 'unit', value: UNIT.share },
  { id: 'decimals', value: 0 },
  { id: 'min', value: 0 },
  { id: 'max', value: 1 },
];

/** Boxes with what each stage has seen, arrows with what goes on, on a canvas: Grafana has no Sankey of its own. */
export function flow(facts: Facts & { readonly stages: readonly Stage[] }): WidePanel {
  const elements = facts.stages.flatMap((stage, index) => [
    heading(stage, index),
    box(stage, index, facts.stages[index + 1]),
    ...(stage.goesOn === undefined ? [] : [goingOn(stage.goesOn, index)]),
  ]);
  const builder = new canvas.PanelBuilder().inlineEditing(false).showAdvancedTypes(true).panZoom(false);
  for (const { goesOn } of facts.stages) if (goesOn !== undefined) builder.overrideByName(goesOn, AS_SHARE);
  return describedBy(facts, builder.root({ name: 'flow', type: 'frame', elements }));
}

function box({ count, goesOn }: Stage, index: number, next: Stage | undefined): canvas.CanvasElementOptions {
  return {
    ...shown(count, count, { size: 30, color: QUIET }),
    ...at({ left: leftOf(index), ...BOX }),
    background: { color: { fixed: 'transparent' } },
    border: { color: { fixed: next ? NEUTRAL : GOOD }, width: 2, radius: 8 },
    connections: next ? [arrow(next.count, goesOn)] : [],
  };
}

function heading({ title }: Stage, index: number): canvas.CanvasElementOptions {
  const text = { mode: 'fixed', fixed: title };
  const config = { text, align: 'center', valign: 'middle', size: 14, color: { fixed: QUIET } };
  const place = at({ left: leftOf(index), top: 16, width: BOX.width, height: 32 });
  return { name: `title of ${title}`, type: 'text', config, ...place };
}

function goingOn(field: string, index: number): canvas.CanvasElementOptions {
  const place = at({ left: leftOf(index) + BOX.width, top: BOX.top + 4, width: STEP - BOX.width, height: 36 });
  return { ...shown(field, field, { size: 16, color: GOOD }), ...place };
}

function shown(name: string, field: string, { size, color }: { size: number; color: string }) {
  const config = { text: { mode: 'field', field, fixed: '' }, align: 'center', valign: 'middle', size };
  return { name, type: 'metric-value', config: { ...config, color: { fixed: color } } };
}

function at(placement: canvas.Placement): Pick<canvas.CanvasElementOptions, 'placement' | 'constraint'> {
  const { Left } = canvas.HorizontalConstraint;
  return { placement, constraint: { horizontal: Left, vertical: canvas.VerticalConstraint.Top } };
}

/** From the right edge of a box to the left edge of the next, as thick as the share that goes on. */
function arrow(targetName: string, goesOn = ''): canvas.CanvasConnection {
  const path = canvas.ConnectionPath.Straight;
  const look = { color: { fixed: NEUTRAL }, size: { field: goesOn, fixed: 3, min: 1, max: 14 } };
  return { source: { x: 1, y: 0 }, target: { x: -1, y: 0 }, targetName, path, ...look };
}

function leftOf(index: number): number {
  return 16 + index * STEP;
}
