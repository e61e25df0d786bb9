const VARINT = 0;
const FIXED_64 = 1;
const LENGTH = 2;
const FIXED_32 = 5;

/** A field of a message of protocol buffers; `inner` is what a field with a length holds. */
interface Field {
  readonly number: number;
  readonly whole: Uint8Array;
  readonly inner: Uint8Array | undefined;
}

/** The message with each message in this field changed, and everything else as it was. */
export function mapMessages(
  message: Uint8Array,
  field: number,
  change: (inner: Uint8Array, index: number) => Uint8Array,
): Uint8Array {
  let index = 0;
  const parts = [...fieldsOf(message)].map(({ number, whole, inner }) =>
    number === field && inner ? messageField(field, change(inner, index++)) : whole,
  );
  return Buffer.concat(parts);
}

/** The text in the first of these fields. */
export function textIn(message: Uint8Array, field: number): string {
  for (const { number, inner } of fieldsOf(message))
    if (number === field && inner) return Buffer.from(inner).toString();
  return '';
}

/** A field that holds bytes, or another message. */
export function messageField(field: number, inner: Uint8Array): Uint8Array {
  return Buffer.concat([varint((field << 3) | LENGTH), varint(inner.length), inner]);
}

export function fixed64Field(field: number, value: bigint): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return Buffer.concat([varint((field << 3) | FIXED_64), bytes]);
}

export function doubleField(field: number, value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return Buffer.concat([varint((field << 3) | FIXED_64), bytes]);
}

function* fieldsOf(message: Uint8Array): Generator<Field> {
  for (let at = 0; at < message.length; ) {
    const tag = readVarint(message, at);
    const { from, to } = extentOf(message, tag.next, tag.value & 7);
    const inner = (tag.value & 7) === LENGTH ? message.subarray(from, to) : undefined;
    yield { number: tag.value >>> 3, whole: message.subarray(at, to), inner };
    at = to;
  }
}

function extentOf(message: Uint8Array, at: number, wireType: number): { from: number; to: number } {
  if (wireType === VARINT) return { from: at, to: readVarint(message, at).next };
  if (wireType === FIXED_64) return { from: at, to: at + 8 };
  if (wireType === FIXED_32) return { from: at, to: at + 4 };
  const length = readVarint(message, at);
  return { from: length.next, to: length.next + length.value };
}

/** Of tags and lengths; of greater numbers only where they end is right. */
function readVarint(message: Uint8Array, from: number): { value: number; next: number } {
  let value = 0;
  let at = from;
  for (let shift = 0; ; shift += 7) {
    const byte = message[at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return { value, next: at };
  }
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Uint8Array.from([...bytes, rest]);
}
