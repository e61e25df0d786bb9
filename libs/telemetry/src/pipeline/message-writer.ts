const VARINT = 0;
const FIXED_64 = 1;
const LENGTH = 2;
const FIXED_32 = 5;
const TWO_16 = 2 ** 16;
const TWO_32 = 2 ** 32;
const NANOS_PER_SECOND = 1_000_000_000;
const LONGEST_VARINT = 10;

/** Writes a message of protocol buffers once, from its beginning to its end, into bytes that grow when they have to. */
export class MessageWriter {
  private bytes: Buffer;
  private at = 0;

  constructor(expectedBytes: number) {
    this.bytes = Buffer.allocUnsafe(expectedBytes);
  }

  /** What has been written; the writer is of no use after this. */
  finish(): Uint8Array {
    return this.bytes.subarray(0, this.at);
  }

  /** Begins a message in this field; what it returns goes to `end`. */
  begin(field: number): number {
    this.tag(field, LENGTH);
    this.at += 1;
    return this.at;
  }

  end(begun: number): void {
    const length = this.at - begun;
    // One byte was left for its length, which is enough for most.
    const more = length < 128 ? 0 : length < 16_384 ? 1 : length < 2_097_152 ? 2 : 3;
    if (more > 0) {
      this.reserve(more);
      this.bytes.copyWithin(begun + more, begun, this.at);
    }
    this.at = begun - 1;
    this.writeVarint(length);
    this.at += length;
  }

  /** Fields as another writer has written them. */
  written(fields: Uint8Array): void {
    this.reserve(fields.length);
    this.bytes.set(fields, this.at);
    this.at += fields.length;
  }

  /** A whole number, not below zero. */
  varint(field: number, value: number): void {
    this.tag(field, VARINT);
    this.writeVarint(value);
  }

  /** Any whole number, as an int64. */
  int64(field: number, value: number): void {
    this.tag(field, VARINT);
    if (value >= 0) this.writeVarint(value);
    else this.writeNegative(value);
  }

  double(field: number, value: number): void {
    this.tag(field, FIXED_64);
    this.at = this.bytes.writeDoubleLE(value, this.at);
  }

  fixed32(field: number, value: number): void {
    this.tag(field, FIXED_32);
    this.at = this.bytes.writeUInt32LE(value, this.at);
  }

  /** A moment in ms since 1970, as nanoseconds in 64 bits: more than a number can hold, so it is put together in two halves. */
  time(field: number, epochMs: number): void {
    const seconds = Math.floor(epochMs / 1_000);
    const nanos = Math.round((epochMs - seconds * 1_000) * 1_000_000);
    const upper = Math.floor(seconds / TWO_16) * NANOS_PER_SECOND;
    const low = (seconds % TWO_16) * NANOS_PER_SECOND + nanos + (upper % TWO_16) * TWO_16;
    this.tag(field, FIXED_64);
    this.at = this.bytes.writeUInt32LE(low % TWO_32, this.at);
    this.at = this.bytes.writeUInt32LE(Math.floor(upper / TWO_16) + Math.floor(low / TWO_32), this.at);
  }

  text(field: number, text: string): void {
    const { length } = text;
    this.tag(field, LENGTH);
    // One byte for each letter unless it turns out that there are others.
    this.reserve(length + LONGEST_VARINT);
    const begun = this.at;
    this.writeVarint(length);
    for (let place = 0; place < length; place += 1) {
      const letter = text.charCodeAt(place);
      if (letter > 127) {
        this.longText(begun, text);
        return;
      }
      this.byte(letter);
    }
  }

  /** Bytes that are told as hexadecimal digits. */
  hex(field: number, digits: string): void {
    const length = digits.length / 2;
    this.tag(field, LENGTH);
    this.reserve(length + LONGEST_VARINT);
    this.writeVarint(length);
    for (let place = 0; place < digits.length; place += 2) {
      this.byte((nibble(digits.charCodeAt(place)) << 4) | nibble(digits.charCodeAt(place + 1)));
    }
  }

  private longText(begun: number, text: string): void {
    const length = Buffer.byteLength(text);
    this.at = begun;
    this.reserve(length + LONGEST_VARINT);
    this.writeVarint(length);
    this.at += this.bytes.write(text, this.at);
  }

  /** Leaves room for a number behind it too, so that those who write one need not look. */
  private tag(field: number, wireType: number): void {
    this.reserve(2 * LONGEST_VARINT);
    this.writeVarint((field << 3) | wireType);
  }

  private writeVarint(value: number): void {
    let rest = value;
    for (; rest >= TWO_32; rest = Math.floor(rest / 128)) this.byte((rest % 128) | 128);
    for (; rest > 127; rest >>>= 7) this.byte((rest & 127) | 128);
    this.byte(rest);
  }

  private writeNegative(value: number): void {
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 127n; rest >>= 7n) this.byte(Number(rest & 127n) | 128);
    this.byte(Number(rest));
  }

  private byte(value: number): void {
    this.bytes[this.at] = value;
    this.at += 1;
  }

  private reserve(more: number): void {
    if (this.at + more <= this.bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + more));
    this.bytes.copy(grown, 0, 0, this.at);
    this.bytes = grown;
  }
}

const LETTER_A = 97;

function nibble(letter: number): number {
  return letter < LETTER_A ? letter - 48 : letter - LETTER_A + 10;
}
