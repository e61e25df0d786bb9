/** The numbered story of an order, written in the transaction that makes it so and read as its timeline. */
export { EventTail, type ToldEvent } from './event-tail.js';
export {
  appendOrderEvents,
  insertOrderEvents,
  type OrderEvent,
  readOrderEvents,
  type StoredOrderEvent,
} from './order-events.js';
