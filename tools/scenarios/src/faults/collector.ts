import type { FaultOf } from '../scenario.js';
import type { Begin } from './fault.js';

/** The collector dies, as a machine does that goes: what it had not handed on waits on its disk. */
export const collector: Begin<FaultOf<'collector'>> = async (_, { observers }) => {
  await observers.kill('collector');
  return () => observers.start('collector');
};
