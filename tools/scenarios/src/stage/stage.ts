import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeScaledConfiguration } from '@webstore/control-room';
import { GENERATOR_ADDRESS } from '@webstore/load';
import { type FoundPrograms, type ObserverName, ObserverSet } from '@webstore/observability';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { MAIN, WholeShop } from '@webstore/whole-shop';
import { Crowd } from '../shopper/crowd.js';
import { checkBooks } from './books.js';

/** So many times faster pass the windows of alerts; a scrape each second leaves five in the shortest. */
const PACE = 20;
const SHORTEST_WINDOW_MS = 5_000;
/** The load's, the only peer whose X-Forwarded-For the shop believes. */
const TRUSTED_PROXIES = GENERATOR_ADDRESS;
/** Clocks of the shop itself that alerts look at, as they are delivered. */
const DELIVERED_MS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  [MAIN]: { SUSPICION_WINDOW_MS: 300_000, SIGN_IN_WINDOW_MS: 300_000 },
  'payments-service': { RECONCILE_EVERY_MS: 60_000 },
};
/** Burn rates look back for days: they are proven on written history. */
const SLOW_RULES = 'prometheus/rules/slo.yml';
/** Those who always come. */
const REGULARS = { seed: 7, ratePerSecond: 20 };

const BOUGHT = `SELECT count(*) AS bought FROM orders WHERE status = 'CONFIRMED'`;
const FIRST_ORDERS = 10;
const LOOK_AGAIN_MS = 500;

/** The whole shop with shoppers in it, and its observers with their clocks set forward. */
export class Stage {
  private readonly regulars: Crowd;

  private constructor(
    readonly shop: WholeShop,
    readonly observers: ObserverSet,
  ) {
    this.regulars = new Crowd(shop.address(MAIN), REGULARS);
  }

  static async open(programs: ReadonlyMap<ObserverName, FoundPrograms>): Promise<Stage> {
    const observers = await ObserverSet.open({ programs, makeRoot: writePacedRoot });
    try {
      const environment = (name: string) => ({ ...observers.environment, ...pacedClocksOf(name), TRUSTED_PROXIES });
      return new Stage(await WholeShop.open({ isGuarded: true, environment }), observers);
    } catch (error) {
      await observers.close();
      throw error;
    }
  }

  /** Resolves when the first of the shoppers have bought: until then nobody checks out, as in an outage. */
  async warmsUp(): Promise<void> {
    while (Number((await this.shop.store.query(BOUGHT)).rows[0].bought) < FIRST_ORDERS) await pause(LOOK_AGAIN_MS);
  }

  /** Lets the shoppers leave. Resolves with what is wrong with the books then, a sentence each. */
  async checkBooks(): Promise<string[]> {
    await this.regulars.leave();
    return checkBooks(this.shop);
  }

  async close(): Promise<void> {
    await this.regulars.leave();
    await this.shop.close();
    await this.observers.close();
  }
}

async function writePacedRoot(folder: string): Promise<string> {
  const root = join(folder, 'paced');
  await writeScaledConfiguration(REPOSITORY_ROOT, root, { factor: PACE, shortestWindowMs: SHORTEST_WINDOW_MS });
  await rm(join(root, SLOW_RULES));
  return root;
}

function pacedClocksOf(part: string): Record<string, string> {
  return Object.fromEntries(Object.entries(DELIVERED_MS[part] ?? {}).map(([key, ms]) => [key, String(ms / PACE)]));
}
