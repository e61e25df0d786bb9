import { randomFillSync } from 'node:crypto';

const BATCH_BYTES = 4_096;
const random = Buffer.allocUnsafe(BATCH_BYTES);

let digits = '';
let at = 0;

/** That many random bytes as hexadecimal digits, cut from a batch: to ask for each would cost ten times as much. */
function nextDigits(bytes: number): string {
  if (at + bytes * 2 > digits.length) {
    digits = randomFillSync(random).toString('hex');
    at = 0;
  }
  at += bytes * 2;
  return digits.slice(at - bytes * 2, at);
}

export function newTraceId(): string {
  return nextDigits(16);
}

export function newSpanId(): string {
  return nextDigits(8);
}
