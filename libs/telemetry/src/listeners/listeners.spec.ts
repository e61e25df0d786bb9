import { tracingChannel } from 'node:diagnostics_channel';
import { context, type Span, trace } from '@opentelemetry/api';
import { emptyResource } from '@opentelemetry/resources';
import { ContextStorage } from '../pipeline/context-storage.js';
import type { RecordedSpan } from '../pipeline/recorded-span.js';
import { RecordingTracers } from '../pipeline/recording-tracers.js';
import { listenToBackgroundWork } from './background-work.js';
import { listenToSagaSteps } from './saga-steps.js';
import { listenToStatements } from './statements.js';

const ended: RecordedSpan[] = [];
const server = { host: 'db', port: 5432, database: 'shop' };
const ask = (name: string) =>
  tracingChannel('webstore.database.statement').tracePromise(async () => undefined, { name, text: '', server });
const work = (name: string, work: () => Promise<unknown>) =>
  tracingChannel('webstore.background.work').tracePromise(work, { name });

beforeAll(() => {
  const contexts = new ContextStorage();
  context.setGlobalContextManager(contexts);
  trace.setGlobalTracerProvider(new RecordingTracers(emptyResource(), (span) => ended.push(span)));
  listenToStatements();
  listenToSagaSteps(contexts);
  listenToBackgroundWork(contexts);
});

afterAll(() => {
  context.disable();
  trace.disable();
});

beforeEach(() => void ended.splice(0));

describe('work that nobody has asked for', () => {
  it('is a trace of its own with all that is asked for it, and the look for it is none', async () => {
    await ask('claim-open-payments');
    await work('settle payment', () => ask('record-payment'));
    expect(ended.map(({ name }) => name)).toEqual(['record-payment', 'settle payment']);
    const [statement, root] = ended;
    expect(root?.parentSpanContext).toBeUndefined();
    expect(statement?.parentSpanContext).toEqual(root?.spanContext());
  });

  it('begins a new trace each time, and has failed when it failed', async () => {
    await work('reconcile', async () => undefined);
    await expect(work('reconcile', () => Promise.reject(new TypeError('no ledger')))).rejects.toThrow('no ledger');
    const [one, other] = ended;
    expect(one?.spanContext().traceId).not.toBe(other?.spanContext().traceId);
    expect([one?.attributes, other?.attributes]).toEqual([{}, { 'error.type': 'TypeError' }]);
  });
});

describe('a step of a saga', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const step = () => {
    const saga = { step: 'PAY', attempts: 3, fence: 2, traceparent };
    const told = { kind: 'checkout', saga, facts: { 'webstore.order.id': 'an-order' } };
    return tracingChannel('webstore.saga.step').tracePromise(() => ask('confirm'), told);
  };

  it('that is taken up after a crash is below the request that opened the order, with all that is asked for it', async () => {
    await step();
    const [statement, pay] = ended;
    expect(pay?.parentSpanContext).toMatchObject({ traceId: traceparent.slice(3, 35), spanId: 'b7ad6b7169203331' });
    expect(pay?.attributes).toMatchObject({ 'saga.attempt': 4, 'saga.fence': 2, 'webstore.order.id': 'an-order' });
    expect(statement?.parentSpanContext).toEqual(pay?.spanContext());
  });

  it('that a request drives is below that request', async () => {
    const tracer = trace.getTracer('requests');
    await tracer.startActiveSpan('POST /checkout', async (request: Span) => {
      await step();
      expect(ended.at(-1)?.parentSpanContext).toEqual(request.spanContext());
    });
  });
});
