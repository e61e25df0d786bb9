import type { Attributes, AttributeValue } from '@opentelemetry/api';
import { MessageWriter } from './message-writer.js';

// Fields of opentelemetry/proto/common/v1/common.proto.
const KEY = 1;
const VALUE = 2;
const STRING = 1;
const BOOLEAN = 2;
const INTEGER = 3;
const DOUBLE = 4;
const ARRAY = 5;
const ARRAY_VALUES = 1;

/** Writes attributes as fields of that number. */
export function writeAttributes(writer: MessageWriter, field: number, attributes: Attributes): void {
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined) continue;
    const begun = writer.begin(field);
    writer.text(KEY, name);
    writeValue(writer, VALUE, value);
    writer.end(begun);
  }
}

const written = new WeakMap<Attributes, Uint8Array>();

/** The same for attributes that many spans have and that never change. */
export function writtenAttributes(field: number, attributes: Attributes): Uint8Array {
  const known = written.get(attributes);
  if (known) return known;
  const writer = new MessageWriter(256);
  writeAttributes(writer, field, attributes);
  const bytes = writer.finish();
  written.set(attributes, bytes);
  return bytes;
}

type Value = AttributeValue | null | undefined;

function writeValue(writer: MessageWriter, field: number, value: Value): void {
  const begun = writer.begin(field);
  if (typeof value === 'string') writer.text(STRING, value);
  else if (typeof value === 'boolean') writer.varint(BOOLEAN, Number(value));
  else if (typeof value === 'number') writeNumber(writer, value);
  else if (Array.isArray(value)) writeArray(writer, value);
  writer.end(begun);
}

function writeNumber(writer: MessageWriter, value: number): void {
  if (Number.isSafeInteger(value)) writer.int64(INTEGER, value);
  else writer.double(DOUBLE, value);
}

function writeArray(writer: MessageWriter, values: readonly Value[]): void {
  const begun = writer.begin(ARRAY);
  for (const value of values) writeValue(writer, ARRAY_VALUES, value);
  writer.end(begun);
}
