/** What the processes of the shop tell of themselves, pushed to a collector. */
export { collectorAddress } from './collector-address.js';
