import { sqlStateOf } from './transaction.js';

/** Classes of SQLSTATE: the connection, full disks and taken slots, the disk itself. */
const CLASSES = new Set(['08', '53', '58']);
/** Serialization failure, deadlock, lock timeout, statement timeout: the statement came at the wrong time. */
const STATES = new Set(['40001', '40P01', '55P03', '57014']);
const OF_THE_SYSTEM = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND']);
/** With these a session ends, or is not even opened. */
const ENDS_SESSION = new Set(['FATAL', 'PANIC']);
// What pg finds out by itself has no code.
const OF_THE_DRIVER =
  /^(timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection terminated|Client (has encountered a connection error|was closed) and is not queryable)/;

/**
 * Whether PostgreSQL could not be asked, or had no room, connection or time for it: nothing is wrong with the statement, and
 * later it may pass. Where that was a commit, it may have been done.
 */
export function isOutOfReach(error: unknown): boolean {
  const { message = '', severity = '' } = (error ?? {}) as { message?: unknown; severity?: unknown };
  return ENDS_SESSION.has(String(severity)) || OF_THE_DRIVER.test(String(message)) || isPassing(sqlStateOf(error));
}

const STATE_LENGTH = 5;

function isPassing(code = ''): boolean {
  const isOfThoseClasses = code.length === STATE_LENGTH && CLASSES.has(code.slice(0, 2));
  return isOfThoseClasses || STATES.has(code) || OF_THE_SYSTEM.has(code);
}
