import { setTimeout as pause } from 'node:timers/promises';
import { COPIES, HOT_COPIES, type Plan } from './plan.js';
import { type Cast, Scene, type Shopper } from './scene.js';
import { fillAndEmptyCart } from './stories/carts.js';
import { holdCoupon, reserveGoods } from './stories/neighbours.js';
import { cancelOrder, orderCart, orderItems } from './stories/orders.js';
import { payAndRefund, voidAndPay } from './stories/payments.js';

type Story = (scene: Scene, shopper: Shopper) => Promise<void>;

const STORIES: readonly Story[] = [
  ...[orderCart, cancelOrder, payAndRefund, orderItems, fillAndEmptyCart],
  ...[orderCart, cancelOrder, orderItems, holdCoupon, voidAndPay, reserveGoods],
];

const LANES = 4;
const REPEATING_LANES = 20;
const SLOW_ONE_IN = 30;
const HOT_SLOW_ONE_IN = 8;
const WAIT_MS = 10;
// So that repeats need not wait for the first of the keys.
const HEAD_START = 0.03;

/** Sends errands in bursts, and all the while what was answered before; at the end every errand once more. */
export async function play(cast: Cast, plan: Plan, shoppers: readonly Shopper[]): Promise<void> {
  const hot = new Scene(cast, () => HOT_COPIES.least + cast.dice.below(HOT_COPIES.more), HOT_SLOW_ONE_IN);
  const many = new Scene(cast, () => COPIES.least + cast.dice.below(COPIES.more), SLOW_ONE_IN);
  const lanes = Array.from({ length: LANES + 1 }, (_, lane) => shoppers.filter((_one, n) => n % (LANES + 1) === lane));
  const progress = () => (hot.played + many.played) / (plan.hotKeys + plan.keys);
  const [hotLane = [], ...manyLanes] = lanes;
  await Promise.all([
    tell(hot, plan.hotKeys, hotLane),
    ...manyLanes.map((ofLane) => tell(many, plan.keys, ofLane)),
    ...Array.from({ length: REPEATING_LANES }, () => repeat(cast, plan.submits, progress)),
  ]);
  await sendAllAgain(cast);
}

/** One story after the other until enough errands are at their end; a shopper is in one story at a time. */
async function tell(scene: Scene, keys: number, shoppers: readonly Shopper[]): Promise<void> {
  for (let turn = 0; scene.played < keys; turn += 1) {
    const story = STORIES[turn % STORIES.length] as Story;
    await story(scene, shoppers[turn % shoppers.length] as Shopper);
  }
}

/** Keeps pace with the new keys, so that a key is repeated soon after its end and long after it. */
async function repeat({ sender, dice, errands }: Cast, submits: number, progress: () => number): Promise<void> {
  for (;;) {
    const { tally } = sender;
    const done = progress();
    if (done >= 1 && tally.submits >= submits - errands.length) return;
    if (errands.length === 0 || tally.submits >= submits * (done + HEAD_START)) await pause(WAIT_MS);
    else await sender.again(dice.one(errands));
  }
}

async function sendAllAgain({ sender, errands }: Cast): Promise<void> {
  const left = errands.values();
  const lane = async () => {
    for (const errand of left) await sender.again(errand);
  };
  await Promise.all(Array.from({ length: REPEATING_LANES }, lane));
}
