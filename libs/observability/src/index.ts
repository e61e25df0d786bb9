/** The programs that observe the shop: which they are, where they are on this machine, and how one is started. */
export { ALERT_INBOX } from './alert-inbox.js';
export { type FoundPrograms, findObservers, findPrograms, programKeyOf, WrongVersion } from './find-observers.js';
export { freePlace } from './free-place.js';
export { type MarkedTime, markTime } from './mark-time.js';
export {
  OBSERVER_PORTS,
  type Observer,
  type ObserverName,
  type Place,
  type PortName,
} from './observer.js';
export { ObserverSet, type ObserverSetOptions } from './observer-set.js';
export { OBSERVERS, observerNamed } from './observers.js';
export { cachedFolder, type Environment, moduleOf, programCache } from './program-cache.js';
export { TARGETS } from './prometheus-configuration.js';
export { type RunningObserver, type StartObserverOptions, startObserver } from './start-observer.js';
