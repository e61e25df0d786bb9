import type { OnModuleDestroy } from '@nestjs/common';
import { type Observation, observe, type Saw } from '@webstore/telemetry';

/** Gauges that are looked at for as long as their module lives. */
export abstract class Gauges implements OnModuleDestroy {
  private readonly endObserving: () => void;

  constructor(observation: Observation) {
    this.endObserving = observe(observation, (saw) => this.look(saw));
  }

  /** Tells what is so now. */
  protected abstract look(saw: Saw): Promise<void> | void;

  onModuleDestroy(): void {
    this.endObserving();
  }
}
