import { MAIN, WholeShop } from '@webstore/whole-shop';
import type { Witness } from '../witness/witness.js';
import { openAudience } from './audience.js';

/** The only peer whose X-Forwarded-For the shop believes: the load's. Who attacks comes from other addresses. */
const TRUSTED_PROXY = '127.0.0.2';

/** What the windows are that pass faster here. */
const DELIVERED_MS = {
  SUSPICION_WINDOW_MS: 300_000,
  SIGN_IN_WINDOW_MS: 300_000,
  SIGN_IN_FIRST_WAIT_MS: 30_000,
  SIGN_IN_LONGEST_WAIT_MS: 900_000,
};

/** A shop to be attacked, and who looks on. */
export interface Stage {
  readonly shop: string;
  readonly witness: Witness;
  close(): Promise<void>;
}

/** A shop of this run's own with limits as delivered, and the observers where their programs are. */
export async function openOwnShop(scale: number): Promise<Stage> {
  const audience = await openAudience(scale);
  try {
    const shop = await WholeShop.open({
      isGuarded: true,
      environment: (name) => ({ ...audience.environment(name), ...(name === MAIN && guarded(scale)) }),
      onLine: (name, line) => name === MAIN && audience.onLine(line),
    });
    const close = async () => {
      await shop.close();
      await audience.close();
    };
    return { shop: shop.address(MAIN), witness: audience.witness, close };
  } catch (error) {
    await audience.close();
    throw error;
  }
}

const guarded = (scale: number) => ({
  LOG_LEVEL: 'log',
  TRUSTED_PROXIES: TRUSTED_PROXY,
  ...Object.fromEntries(Object.entries(DELIVERED_MS).map(([key, ms]) => [key, String(Math.round(ms / scale))])),
});
