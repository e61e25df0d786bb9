import { context, createContextKey, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { emptyResource } from '@opentelemetry/resources';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { ContextNode } from './context-node.js';
import { ContextStorage } from './context-storage.js';
import { RecordingTracers } from './recording-tracers.js';

const ended: ReadableSpan[] = [];
const tracer = new RecordingTracers(emptyResource(), (span) => ended.push(span)).getTracer('shop');

beforeAll(() => void context.setGlobalContextManager(new ContextStorage()));
afterAll(() => context.disable());
beforeEach(() => void ended.splice(0));

const milliseconds = ([seconds, nanos]: readonly [number, number]) => seconds * 1_000 + nanos / 1_000_000;

describe('a recorded span', () => {
  it('has what was said of it, and is told when it ends, once', () => {
    const span = tracer.startSpan('wrap', { kind: SpanKind.CLIENT, attributes: { ribbon: 'red' } });
    expect(span.isRecording()).toBe(true);
    span.setAttribute('pieces', 2).setAttributes({ ribbon: 'blue' }).updateName('wrap gift');
    span.setStatus({ code: SpanStatusCode.ERROR });
    expect(ended).toEqual([]);
    span.end();
    span.end();
    expect(span.isRecording()).toBe(false);
    expect(ended).toHaveLength(1);
    expect(ended[0]).toMatchObject({
      ...{ name: 'wrap gift', kind: SpanKind.CLIENT, status: { code: SpanStatusCode.ERROR } },
      ...{ attributes: { ribbon: 'blue', pieces: 2 }, instrumentationScope: { name: 'shop' }, ended: true },
    });
  });

  it('begins now by the clock of the machine and lasts as long as it lasts', async () => {
    const [before, span] = [Date.now(), tracer.startSpan('wrap')];
    await new Promise((resolve) => setTimeout(resolve, 20));
    span.end();
    const [seen] = ended as [ReadableSpan];
    expect(Math.abs(milliseconds(seen.startTime) - before)).toBeLessThan(1_000);
    const tookMs = milliseconds(seen.endTime) - milliseconds(seen.startTime);
    expect(tookMs).toBeGreaterThan(18);
    expect(tookMs).toBeCloseTo(milliseconds(seen.duration), 2);
  });

  it('is below the current one unless it is to be a root', () => {
    tracer.startActiveSpan('parent', (parent) => {
      const child = tracer.startSpan('child');
      const root = tracer.startSpan('root', { root: true });
      expect(child.spanContext().traceId).toBe(parent.spanContext().traceId);
      expect((child as unknown as ReadableSpan).parentSpanContext).toEqual(parent.spanContext());
      expect(root.spanContext().traceId).not.toBe(parent.spanContext().traceId);
      expect((root as unknown as ReadableSpan).parentSpanContext).toBeUndefined();
    });
    expect(trace.getActiveSpan()).toBeUndefined();
  });

  it('begins a trace where the one above is none', () => {
    const nobody = { traceId: '0'.repeat(32), spanId: '0'.repeat(16), traceFlags: 1 };
    const span = tracer.startSpan('wrap', {}, trace.setSpanContext(ROOT_CONTEXT, nobody));
    expect(span.spanContext().traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });
});

describe('a context', () => {
  it('knows what it was given last, and leaves the one that it is made from as it was', () => {
    const [who, what] = [createContextKey('who'), createContextKey('what')];
    const one = ContextNode.root.setValue(who, 'ada');
    const other = one.setValue(what, 'lamp').setValue(who, 'bob');
    expect([one.getValue(who), other.getValue(who), other.getValue(what)]).toEqual(['ada', 'bob', 'lamp']);
    expect([other.deleteValue(who).getValue(who), one.getValue(what)]).toEqual([undefined, undefined]);
  });

  it('goes along with what is waited for', async () => {
    const who = createContextKey('who');
    const later = async () => {
      await null;
      return context.active().getValue(who);
    };
    const seen = await Promise.all(
      ['ada', 'bob'].map((name) => context.with(ContextNode.root.setValue(who, name), later)),
    );
    expect(seen).toEqual(['ada', 'bob']);
    expect(context.bind(ContextNode.root.setValue(who, 'eve'), () => context.active().getValue(who))()).toBe('eve');
    expect(context.active().getValue(who)).toBeUndefined();
  });
});
