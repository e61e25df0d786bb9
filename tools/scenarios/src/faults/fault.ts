import type { ObserverSet } from '@webstore/observability';
import type { WholeShop } from '@webstore/whole-shop';

/** Where a fault happens. */
export interface Scene {
  readonly shop: WholeShop;
  readonly observers: ObserverSet;
  readonly lastsMs: number;
}

/** Mends what a fault broke. */
export type Mend = () => Promise<void>;

/** Lets a fault of one kind begin. Resolves when it has, with how it is mended. */
export type Begin<Fault> = (fault: Fault, scene: Scene) => Promise<Mend>;
