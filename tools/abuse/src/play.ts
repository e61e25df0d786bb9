import { setTimeout as pause } from 'node:timers/promises';
import { Dice } from '@webstore/dice';
import type { Attack, Scene, Truth } from './attack.js';
import { Attackers } from './attacker/attackers.js';
import { judge, type Verdict } from './judge.js';
import type { Stage } from './scene/own-shop.js';
import type { Shoppers } from './shoppers/shoppers.js';
import { Watch } from './watch.js';
import type { Witness } from './witness/witness.js';

export interface Run {
  readonly stage: Stage;
  readonly shoppers: Shoppers;
  readonly seed: number;
  readonly scale: number;
}

const LOOK_EVERY_MS = 500;
const CALMS_DOWN_WITHIN_MS = 1_200_000;

/** Plays one attack beside the shoppers, and judges what was to be seen of it. */
export async function play(attack: Attack, number: number, run: Run): Promise<Verdict> {
  const { stage, shoppers, seed, scale } = run;
  const attackers = new Attackers(stage.shop, { seed, attack: number });
  const scene: Scene = {
    ...{ shop: stage.shop, attackers, scale, shopperAddress: shoppers.address },
    dice: new Dice(seed, number),
  };
  const truth = attack.truth(scene);
  try {
    await calmDown(stage.witness, truth, scale);
    const startedAtMs = Date.now();
    const watch = await Watch.begin(stage.witness, truth);
    const [gained] = await Promise.all([attack.strike(scene), watch.untilSeen()]);
    const seen = await watch.conclude();
    const { harm, p99Ms } = shoppers.faredSince(startedAtMs);
    return judge(attack, { ...seen, gained, harm, shoppersP99Ms: p99Ms });
  } finally {
    attackers.leave();
  }
}

/** An alert that an earlier attack has raised would be taken for this one's. */
async function calmDown(witness: Witness, { must }: Truth, scale: number): Promise<void> {
  const awaited = must.map(({ sign }) => sign).filter((sign) => sign.kind === 'alert');
  const deadline = performance.now() + CALMS_DOWN_WITHIN_MS / scale;
  while (performance.now() < deadline) {
    const alerts = await witness.alerts();
    const isOn = awaited.some(({ name, client }) =>
      alerts.some((on) => on.name === name && (client ?? on.client) === on.client),
    );
    if (!isOn) return;
    await pause(LOOK_EVERY_MS);
  }
}
