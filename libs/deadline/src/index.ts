/** Until when the request at hand may take: what a service tells the services that it asks. */
export { DEADLINE_EXCEEDED, DEADLINE_HEADER, leftMs, within } from './deadline.js';
