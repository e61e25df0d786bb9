import { findObservers, OBSERVERS } from '@webstore/observability';
import { waitUntil } from '@webstore/testing';
import { Pipeline } from './pipeline.js';
import { logOf, metricsOf, SERVICE, type SpanFacts, type SyntheticTrace, traceOf } from './synthetic.js';

const ARRIVES_WITHIN_MS = 60_000;
const AWAY_WITHIN_MS = 150_000;

const programs = await findObservers(process.env);
const whole = OBSERVERS.every(({ name }) => programs.has(name)) ? describe : describe.skip;

const order = (minor: number): SpanFacts => ({ attributes: { 'webstore.order.value_usd_minor': minor } });
const request = (method: string, route: string): SpanFacts => ({
  name: `${method} ${route}`,
  attributes: { 'http.request.method': method, 'http.route': route },
});
const keep = (value: boolean): SpanFacts => ({ attributes: { 'webstore.sampling.keep': value } });

whole('a signal of the shop', () => {
  let pipeline: Pipeline;

  beforeAll(async () => {
    pipeline = await Pipeline.open(programs);
  });
  afterAll(() => pipeline?.close());

  const sendTrace = async (facts: SpanFacts): Promise<SyntheticTrace> => {
    const trace = traceOf(facts);
    await pipeline.send('traces', trace.body);
    return trace;
  };
  const inTempo = (traceId: string) =>
    waitUntil(`trace ${traceId} in Tempo`, () => pipeline.trace(traceId), ARRIVES_WITHIN_MS);
  const inLoki = (traceId: string) =>
    waitUntil(
      `the lines of trace ${traceId} in Loki`,
      async () => {
        const lines = await pipeline.lines(`{service_name="${SERVICE}"} | trace_id="${traceId}"`);
        return lines.length > 0 && lines;
      },
      ARRIVES_WITHIN_MS,
    );
  const reaches = (what: string, query: string, expected: number) =>
    waitUntil(
      `${what}: ${query} = ${expected}`,
      async () => (await pipeline.value(query)) === expected,
      ARRIVES_WITHIN_MS,
    );

  const dropped: SpanFacts[] = [
    {},
    order(49_999),
    { durationMs: 999 },
    keep(false),
    request('GET', '/orders'),
    request('POST', '/cart/add'),
  ];
  const kept: SpanFacts[] = [
    order(50_000),
    { durationMs: 1_000 },
    { isError: true },
    keep(true),
    request('POST', '/checkout'),
    request('POST', '/orders/checkout'),
    request('POST', '/orders'),
  ];

  it('is a trace that is kept when it failed, was slow, was worth much, sold something or was asked for', async () => {
    const unremarkable = await Promise.all(dropped.map(sendTrace));
    const remarkable = await Promise.all(kept.map(sendTrace));
    await Promise.all(remarkable.map(({ traceId }) => inTempo(traceId)));
    // Those were decided on before: they came first.
    expect(await Promise.all(unremarkable.map(({ traceId }) => pipeline.trace(traceId)))).toEqual(
      dropped.map(() => undefined),
    );
  });

  it('is counted whether its trace is kept or not', async () => {
    const count = `sum(traces_span_metrics_calls_total{service_name="${SERVICE}"})`;
    await reaches('every span', count, dropped.length + kept.length);
    await reaches('every kept span', count.replace('span_metrics', 'kept'), kept.length);
  });

  it('is an exemplar only where its trace opens', async () => {
    const traceIds = await waitUntil(
      'exemplars of kept traces',
      async () => {
        const found = await pipeline.exemplars('traces_kept_duration_seconds_bucket');
        return found.length > 0 && found;
      },
      ARRIVES_WITHIN_MS,
    );
    for (const traceId of new Set(traceIds)) await inTempo(traceId);
    expect(await pipeline.exemplars('traces_span_metrics_duration_seconds_bucket')).toEqual([]);
  });

  it('is a metric under the name that SPEC gives it, linked to its trace', async () => {
    const { traceId } = await sendTrace(keep(true));
    await pipeline.send('metrics', metricsOf(7, { usd: 620.5, traceId }));
    await reaches('a counter', 'webstore_checkouts_total{country="JP"}', 7);
    await reaches('a histogram', 'payment_amount_usd_bucket{le="1000.0"} or payment_amount_usd_bucket{le="1000"}', 1);
    await waitUntil(
      'its exemplar',
      async () => (await pipeline.exemplars('payment_amount_usd_bucket')).includes(traceId),
      ARRIVES_WITHIN_MS,
    );
    await inTempo(traceId);
    await reaches(
      'its service',
      `count(webstore_checkouts_total{job="webstore/${SERVICE}",instance="synthetic-1"})`,
      1,
    );
  });

  it('is a line that is found by its trace, under three labels', async () => {
    const { traceId } = traceOf();
    await pipeline.send('logs', logOf({ traceId, text: 'An order is open', attributes: { order_id: 'o-1' } }));
    const [line] = await inLoki(traceId);
    expect(line).toMatchObject({ line: 'An order is open', labels: { order_id: 'o-1', severity_text: 'INFO' } });
    const answer = await fetch(`${pipeline.at('loki')}/loki/api/v1/series?match[]={service_name="${SERVICE}"}`);
    const { data } = (await answer.json()) as { data: Record<string, string>[] };
    expect(data).toEqual([
      { service_name: SERVICE, service_namespace: 'webstore', deployment_environment_name: 'test' },
    ]);
  });

  it('holds nothing personal, even where a service forgot to leave it out', async () => {
    const card = '4242 4242 4242 4242';
    const secrets = [
      card,
      card.replaceAll(' ', ''),
      'mia@example.org',
      'hunter2',
      'tok_9f8e7d',
      'Baker Street',
      'eyJhbGciOi',
    ];
    const harmless = {
      order_id: '12345678-1234-4234-8234-123456789012',
      'server.address': 'inventory',
      'webstore.at': '1763755200123',
    };
    const attributes = {
      ...harmless,
      note: `paid with ${card} by mia@example.org`,
      digits: card.replaceAll(' ', ''),
      password: 'hunter2',
      payment_token: 'tok_9f8e7d',
      shipping_address: 'Baker Street 221b',
      header: 'Bearer eyJhbGciOi',
    };
    const message = `no account of mia@example.org, card ${card}`;
    const { traceId } = await sendTrace({ name: 'GET /of/mia@example.org', attributes, isError: true, message });
    await pipeline.send('logs', logOf({ traceId, text: message, attributes }));
    const trace = await inTempo(traceId);
    const lines = JSON.stringify(await inLoki(traceId));
    const metrics = await (await fetch(`${pipeline.at('collector-metrics')}/metrics`)).text();
    for (const secret of secrets) expect([trace, lines, metrics].filter((text) => text.includes(secret))).toEqual([]);
    for (const fact of Object.values(harmless)) expect(trace).toContain(fact);
  });

  it('may come from the storefront, and from no other page', async () => {
    const preflight = async (origin: string) => {
      const answer = await fetch(`${pipeline.at('collector-http')}/v1/traces`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
      return answer.headers.get('access-control-allow-origin');
    };
    expect(await preflight('http://localhost:3001')).toBe('http://localhost:3001');
    expect(await preflight('http://evil.example')).toBeNull();
  });

  it('is an alert of Loki where a service logs an error', async () => {
    await pipeline.send(
      'logs',
      logOf({ traceId: traceOf().traceId, text: 'A checkout needs attention', severity: 'ERROR' }),
    );
    await waitUntil(
      'ErrorLogged at Alertmanager',
      async () => (await pipeline.alerts()).includes(`ErrorLogged ${SERVICE}`),
      AWAY_WITHIN_MS,
    );
  });
});
