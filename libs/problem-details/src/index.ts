/** Refusals in the shop's words (`DomainError`) and their one translation into RFC 9457 documents. */
export {
  DomainError,
  type FieldError,
  type ProblemKind,
  type ProblemType,
  type Refusal,
  statusOf,
} from './domain-error.js';
export { PROBLEM_MEDIA_TYPE, type ProblemDocument, problemHeadersOf, problemOf } from './problem-document.js';
export { InvalidRequest, NotFound, TemporarilyUnavailable, Unauthorized } from './problems.js';
