/** One effect per key: a request is claimed once in the transaction of its effect, and its answer is given again byte for byte. */
export { fingerprintOf } from './fingerprint.js';
export { readIdempotencyKey, requireIdempotencyKey } from './idempotency-key.js';
export {
  claimKey,
  findAnswer,
  type KeyClaim,
  type KeyedRequest,
  type KeyScope,
  releaseKey,
  type StoredAnswer,
  storeAnswer,
  storeAnswerSql,
  storeAnswerValues,
} from './keyed-answers.js';
export { IdempotencyKeyInvalid, IdempotencyKeyMissing, KeyInFlight, KeyReused } from './problems.js';
export { type PurgeRules, purgeKeys } from './purge-keys.js';
export { createIdempotencyTable } from './table.js';
