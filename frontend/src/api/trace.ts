export interface Trace {
  /** 32 hexadecimal digits; shown to the shopper as the support code. */
  readonly traceId: string;
  /** 16 hexadecimal digits: the request itself. */
  readonly spanId: string;
  /** W3C Trace Context. */
  readonly traceparent: string;
}

/** A new trace that begins in this browser. */
export function mintTrace(): Trace {
  const traceId = randomHex(16);
  const spanId = randomHex(8);
  return { traceId, spanId, traceparent: `00-${traceId}-${spanId}-01` };
}

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
