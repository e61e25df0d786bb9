import { tracingChannel } from 'node:diagnostics_channel';

const works = tracingChannel('webstore.background.work');

/**
 * Does what nobody has asked for, and tells of it on the channel `webstore.background.work`. To be put around what there is to
 * do, not around the look whether there is anything.
 */
export function workUnasked<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return works.hasSubscribers ? works.tracePromise(work, { name }) : work();
}
