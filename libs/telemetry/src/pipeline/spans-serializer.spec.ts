import { type Attributes, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { spansIn } from '@webstore/testing';
import fc from 'fast-check';
import type { RecordedSpan } from './recorded-span.js';
import { RecordingTracers } from './recording-tracers.js';
import { spansSerializer } from './spans-serializer.js';

const ended: RecordedSpan[] = [];
const tracers = new RecordingTracers(
  resourceFromAttributes({ 'service.name': 'shop', 'service.version': '1' }),
  (span) => ended.push(span),
);
const tracer = tracers.getTracer('gifts');

const received = () => spansIn(Buffer.from(spansSerializer.serializeRequest(ended) ?? []));
const nanos = ([seconds, rest]: readonly [number, number]) => BigInt(seconds) * 1_000_000_000n + BigInt(rest);
/** As the reader of the tests tells whole numbers from others. */
const asRead = (attributes: Attributes) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, Number.isSafeInteger(value) ? `int:${value}` : value]),
  );

beforeEach(() => void ended.splice(0));

describe('spans on the wire', () => {
  it('are what was recorded, however long, strange or many', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 400 });
    const value = fc.oneof(name, fc.boolean(), fc.maxSafeInteger(), fc.double({ noNaN: true, noInteger: true }));
    const attributes = fc.dictionary(
      name.filter((key) => key !== '__proto__'),
      value,
      { noNullPrototype: true },
    );
    const told = fc.record({ name, common: attributes, own: attributes, isCommon: fc.boolean() });
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 20 }), (spans) => {
        ended.splice(0);
        for (const { name, common, own, isCommon } of spans) {
          const given = isCommon ? Object.freeze({ ...common }) : { ...common };
          tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes: given }).setAttributes(own).end();
        }
        expect(received()).toEqual(
          ended.map((span, at) =>
            expect.objectContaining({
              ...{ service: 'shop', name: spans[at]?.name, kind: 'client', failed: false, parentId: '', links: [] },
              ...{ traceId: span.spanContext().traceId, spanId: span.spanContext().spanId },
              ...{ startedAtNs: nanos(span.startTime), endedAtNs: nanos(span.endTime) },
              attributes: asRead({ ...spans[at]?.common, ...spans[at]?.own }),
            }),
          ),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('keep their parent, their links and that they failed, and each its own tracer', () => {
    const parent = tracer.startSpan('parent');
    const below = trace.setSpan(ROOT_CONTEXT, parent);
    const links = [{ context: parent.spanContext() }];
    const child = tracers.getTracer('ribbons').startSpan('child', { kind: SpanKind.CONSUMER, links }, below);
    child.setStatus({ code: SpanStatusCode.ERROR }).end();
    parent.end();
    const { traceId, spanId } = parent.spanContext();
    expect(received()).toMatchObject([
      { name: 'child', kind: 'consumer', failed: true, traceId, parentId: spanId, links: [{ traceId, spanId }] },
      { name: 'parent', kind: 'internal', failed: false, parentId: '', resource: { 'service.version': '1' } },
    ]);
  });

  it('of many at once are as many', () => {
    for (let at = 0; at < 3_000; at += 1) tracer.startSpan(`span ${at}`).end();
    expect(received().map(({ name }) => name)).toEqual(ended.map(({ name }) => name));
  });
});
