/** Calls to other services over HTTP: one deadline, retries only where safe, a circuit breaker, answers parsed by contract. */
export type { BreakerOptions } from './breaker.js';
export { CallFailed, type CallFailureReason } from './call-failed.js';
export {
  type Answer,
  type CallOptions,
  type PostOptions,
  ServiceClient,
  type ServiceClientOptions,
} from './service-client.js';
export type { Attempt } from './wire.js';
