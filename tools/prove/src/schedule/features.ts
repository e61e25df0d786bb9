import type { Plan, PlannedLine } from './plan.js';

interface Trait {
  readonly isIn: (plan: Plan) => boolean;
  readonly left: (plan: Plan) => Plan;
}

/** What a plan can do without, from what matters least often. */
const TRAITS = {
  'third-line': line(2),
  'second-line': line(1),
  'first-line': line(0),
  quantities: {
    isIn: ({ lines }) => lines.some(({ quantity }) => quantity > 1),
    left: (plan) => ({ ...plan, lines: plan.lines.map((wanted) => ({ ...wanted, quantity: 1 })) }),
  },
  coupon: { isIn: ({ coupon }) => coupon !== undefined, left: (plan) => ({ ...plan, coupon: undefined }) },
  cart: { isIn: ({ from }) => from === 'cart', left: (plan) => ({ ...plan, from: 'items' }) },
  cancellation: {
    isIn: ({ cancelsAfterMs }) => cancelsAfterMs !== undefined,
    left: (plan) => ({ ...plan, cancelsAfterMs: undefined }),
  },
  'second-try': { isIn: ({ triesAgain }) => triesAgain, left: (plan) => ({ ...plan, triesAgain: false }) },
  'bad-card': { isIn: ({ method }) => method !== 'card', left: (plan) => ({ ...plan, method: 'card' }) },
  'second-key': { isIn: ({ keys }) => keys.length > 1, left: (plan) => ({ ...plan, keys: plan.keys.slice(0, 1) }) },
  twins: { isIn: ({ twins }) => twins > 1, left: (plan) => ({ ...plan, twins: 1 }) },
} satisfies Readonly<Record<string, Trait>>;

export type Feature = keyof typeof TRAITS;

export const features = Object.keys(TRAITS) as readonly Feature[];

export const isFeature = (name: string): name is Feature => Object.hasOwn(TRAITS, name);

export function featuresOf(plan: Plan): Feature[] {
  return features.filter((feature) => TRAITS[feature].isIn(plan));
}

/** Lines go from the last to the first, so that each is still where it was. */
export function without(plan: Plan, unwanted: readonly Feature[]): Plan {
  const leaving = features.filter((feature) => unwanted.includes(feature));
  return leaving.reduce((left, feature) => TRAITS[feature].left(left), plan);
}

function line(place: number): Trait {
  const others = (lines: readonly PlannedLine[]) => lines.filter((_, index) => index !== place);
  return {
    isIn: ({ lines }) => lines.length > place,
    left: (plan) => ({ ...plan, lines: others(plan.lines) }),
  };
}

/** For a person. */
export function tellPlan({ from, lines, coupon, method, keys, twins, triesAgain, cancelsAfterMs }: Plan): string {
  const wishes = lines.map(({ productId, quantity }) => `${quantity} ${productId}`).join(' and ');
  const parts = [
    `a shopper orders ${wishes} ${from === 'cart' ? 'from the cart' : 'directly'}`,
    coupon && `with coupon ${coupon}`,
    method === 'card' ? undefined : 'with a card that is declined',
    keys.length > 1 && 'in two tabs',
    twins > 1 && `sends each request ${twins} times at once`,
    triesAgain && 'tries again with a good card if declined',
    cancelsAfterMs !== undefined && `cancels ${cancelsAfterMs} ms after the order`,
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}
