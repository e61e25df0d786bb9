import type { Row } from '../grammar/board.js';
import { CHOSEN_COUNTRIES, counted, share } from '../grammar/expressions.js';
import { flow } from '../grammar/flow.js';
import { gauges } from '../grammar/panels.js';
import { atOnce } from '../grammar/queries.js';
import { UNIT } from '../grammar/units.js';

/** The stages of the funnel, in their order. */
export const STAGES = [
  { stage: 'browse_catalog', title: 'Browse' },
  { stage: 'view_product', title: 'Look at a product' },
  { stage: 'add_to_cart', title: 'Put into the cart' },
  { stage: 'checkout_complete', title: 'Buy' },
] as const;

/** How many came as far as this. */
export function reached(stage: string, by: readonly string[] = []): string {
  return counted(`webstore_funnel_stage_total{stage="${stage}", ${CHOSEN_COUNTRIES}}`, by);
}

const next = (index: number) => STAGES[index + 1];
const goesOn = (title: string) => `of ${title} go on`;

const flowQueries = STAGES.flatMap(({ stage, title }, index) => {
  const following = next(index);
  const arrows = following ? [atOnce(share(reached(following.stage), reached(stage)), goesOn(title))] : [];
  return [atOnce(reached(stage), title), ...arrows];
});

export const funnel: Row = {
  title: 'Where do shoppers leave?',
  height: 8,
  panels: [
    flow({
      title: 'Where do shoppers leave?',
      todo: 'Look for the arrow that is thinnest in per cent against yesterday; then at that stage in Product analytics, or in Checkout and fulfillment if it is the last.',
      unit: UNIT.count,
      width: 16,
      queries: flowQueries,
      stages: STAGES.map(({ title }, index) => ({
        title,
        count: title,
        ...(next(index) && { goesOn: goesOn(title) }),
      })),
    }),
    gauges({
      title: 'How many come how far?',
      todo: 'Each bar should be a good part of the one above it. A bar that falls away within minutes is a fault, not taste.',
      unit: UNIT.count,
      width: 8,
      decimals: 0,
      queries: STAGES.map(({ stage, title }) => atOnce(reached(stage), title)),
    }),
  ],
};
