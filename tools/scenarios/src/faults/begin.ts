import type { Fault } from '../scenario.js';
import { abuse } from './abuse.js';
import { away } from './away.js';
import { collector } from './collector.js';
import { connections } from './connections.js';
import type { Begin, Mend, Scene } from './fault.js';
import { misbehaves } from './misbehaves.js';
import { poisonJob } from './poison-job.js';
import { redis } from './redis.js';

const KINDS: { readonly [Kind in Fault['kind']]: Begin<Extract<Fault, { kind: Kind }>> } = {
  ...{ misbehaves, away, redis, connections, collector, abuse },
  'poison-job': poisonJob,
};

/** Lets the fault of a scenario begin. */
export function begin(fault: Fault, scene: Scene): Promise<Mend> {
  return (KINDS[fault.kind] as Begin<Fault>)(fault, scene);
}
