/** A message of protocol buffers as it is on the wire: by field number, whatever came under it. */
export class WireMessage {
  readonly #fields = new Map<number, (bigint | Buffer)[]>();

  constructor(bytes: Buffer) {
    for (let at = 0; at < bytes.length; ) {
      const tag = readVarint(bytes, at);
      const value = readValue(bytes, tag.next, Number(tag.value & 7n));
      const field = Number(tag.value >> 3n);
      this.#fields.set(field, [...(this.#fields.get(field) ?? []), value.value]);
      at = value.next;
    }
  }

  messages(field: number): WireMessage[] {
    return this.#all(field).map((value) => new WireMessage(value as Buffer));
  }

  message(field: number): WireMessage | undefined {
    return this.messages(field)[0];
  }

  text(field: number): string {
    return this.#buffer(field).toString('utf8');
  }

  hex(field: number): string {
    return this.#buffer(field).toString('hex');
  }

  /** Undefined where it was left out, which in protocol buffers may mean 0 too. */
  integer(field: number): bigint | undefined {
    const [value] = this.#all(field);
    return typeof value === 'bigint' ? BigInt.asIntN(64, value) : undefined;
  }

  double(field: number): number | undefined {
    const [value] = this.#all(field);
    return Buffer.isBuffer(value) ? value.readDoubleLE() : undefined;
  }

  fixed64(field: number): bigint {
    const value = this.#buffer(field);
    return value.length === 8 ? value.readBigUInt64LE() : 0n;
  }

  has(field: number): boolean {
    return this.#fields.has(field);
  }

  #all(field: number): readonly (bigint | Buffer)[] {
    return this.#fields.get(field) ?? [];
  }

  #buffer(field: number): Buffer {
    const [value] = this.#all(field);
    return Buffer.isBuffer(value) ? value : Buffer.alloc(0);
  }
}

interface Read<Value> {
  readonly value: Value;
  readonly next: number;
}

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH = 2;
const FIXED_32 = 5;

function readValue(bytes: Buffer, at: number, wireType: number): Read<bigint | Buffer> {
  if (wireType === VARINT) return readVarint(bytes, at);
  if (wireType === FIXED_64) return slice(bytes, at, 8);
  if (wireType === FIXED_32) return slice(bytes, at, 4);
  if (wireType !== LENGTH) throw new Error(`There is no wire type ${wireType} in OTLP`);
  const length = readVarint(bytes, at);
  return slice(bytes, length.next, Number(length.value));
}

function slice(bytes: Buffer, from: number, length: number): Read<Buffer> {
  return { value: bytes.subarray(from, from + length), next: from + length };
}

function readVarint(bytes: Buffer, from: number): Read<bigint> {
  let value = 0n;
  for (let at = from, shift = 0n; ; at += 1, shift += 7n) {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('The message ends in the middle of a number');
    value |= BigInt(byte & 127) << shift;
    if (byte < 128) return { value, next: at + 1 };
  }
}
