import { letJobsTryAgain } from '@webstore/whole-shop';
import type { FaultOf } from '../scenario.js';
import type { Begin } from './fault.js';
import { letHoursPass } from './let-hours-pass.js';

/** A process ends as by a crash; others are told nothing. */
export const away: Begin<FaultOf<'away'>> = async ({ part, hours_pass }, { shop, lastsMs }) => {
  const { pid, exited } = shop.part(part);
  process.kill(pid, 'SIGKILL');
  await exited;
  const stopTime = hours_pass === undefined ? undefined : letHoursPass(shop, hours_pass, lastsMs);
  return async () => {
    stopTime?.();
    await shop.startAgain(part);
    if (stopTime) await letJobsTryAgain(shop.store);
  };
};
