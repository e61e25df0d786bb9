import fc from 'fast-check';
import { doubleField, fixed64Field, mapMessages, messageField, textIn } from './wire.js';

const text = (field: number, words: string) => messageField(field, Buffer.from(words));
const message = (...fields: Uint8Array[]) => Buffer.concat(fields);
const anyField = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 200 }), fc.string({ maxLength: 300 })).map(([field, words]) => text(field, words)),
  fc.tuple(fc.integer({ min: 1, max: 200 }), fc.double()).map(([field, value]) => doubleField(field, value)),
  fc
    .tuple(fc.integer({ min: 1, max: 200 }), fc.bigInt(0n, 2n ** 64n - 1n))
    .map(([field, at]) => fixed64Field(field, at)),
);

describe('a message on the wire', () => {
  it('is what it was when nothing in it is changed', () => {
    fc.assert(
      fc.property(fc.array(anyField), fc.integer({ min: 1, max: 200 }), (fields, field) => {
        const whole = message(...fields);
        expect(
          Buffer.compare(
            mapMessages(whole, field, (inner) => inner),
            whole,
          ),
        ).toBe(0);
      }),
    );
  });

  it('can grow anywhere inside, and its lengths with it', () => {
    const long = 'x'.repeat(126);
    const before = message(text(1, 'first'), messageField(2, message(text(1, long))), doubleField(3, 1.5));
    const after = mapMessages(before, 2, (inner) => message(inner, text(9, 'more')));
    expect(after).toEqual(
      message(text(1, 'first'), messageField(2, message(text(1, long), text(9, 'more'))), doubleField(3, 1.5)),
    );
  });

  it('is read by field', () => {
    expect(textIn(message(doubleField(2, 1), text(1, 'payment.amount.usd')), 1)).toBe('payment.amount.usd');
    expect(textIn(message(text(1, 'a')), 2)).toBe('');
  });
});
