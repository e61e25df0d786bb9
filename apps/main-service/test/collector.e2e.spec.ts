import type { RunningPart } from '@webstore/parts';
import { Collector, Shop, waitUntil } from '@webstore/testing';

const NOBODY = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_BSP_SCHEDULE_DELAY: '50' };
const PATIENCE_MS = 3_000;
const REQUESTS = 12;

let shop: Shop;
let collector: Collector | undefined;

beforeAll(async () => {
  shop = await Shop.open({ parts: [] });
});

afterEach(() => collector?.close());

afterAll(() => shop.close());

/** A main service that pushes here, asked for some pages; each of which it gave. */
async function servedBy(environment: Record<string, string>, requests = REQUESTS): Promise<RunningPart> {
  const main = await shop.another('main-service', environment);
  for (let n = 0; n < requests; n += 1) {
    expect((await fetch(`${main.address}/us/products?limit=${1 + (n % 5)}`)).status).toBe(200);
  }
  // Refused, which makes a line in the log.
  expect((await fetch(`${main.address}/me`, { headers: { authorization: 'Bearer no-token' } })).status).toBe(401);
  return main;
}

async function end({ pid, exited }: RunningPart): Promise<{ code: number | null; tookMs: number }> {
  const since = performance.now();
  process.kill(pid, 'SIGTERM');
  const { code } = await exited;
  return { code, tookMs: performance.now() - since };
}

describe.each(['http/protobuf', 'grpc'] as const)('a collector over %s', (protocol) => {
  it('gets spans, log records and metrics', async () => {
    collector = await Collector.open(protocol);
    const { spans, logs, metrics } = collector;
    const main = await servedBy(collector.environment);
    await waitUntil('all three', () => {
      const hasSpan = spans.some(({ name }) => name === 'GET /:country/products');
      const hasLine = logs.some(({ body }) => body === 'Authentication failed');
      return hasSpan && hasLine && metrics.some(({ name }) => name === 'http.server.request.duration');
    });
    await main.stop();
  });

  it('gets what a service had not sent yet when the service ends', async () => {
    collector = await Collector.open(protocol);
    const rarely = { OTEL_BSP_SCHEDULE_DELAY: '60000', OTEL_METRIC_EXPORT_INTERVAL: '60000' };
    const main = await servedBy({ ...collector.environment, ...rarely });
    expect(collector.requests).toBe(0);
    expect((await end(main)).code).toBe(0);
    const served = collector.spans.filter(({ kind }) => kind === 'server');
    expect(served).toHaveLength(REQUESTS + 1);
    expect(collector.logs.map(({ body }) => body)).toContain('Authentication failed');
    expect(collector.metrics.map(({ name }) => name)).toContain('http.server.request.duration');
  });

  // All at once: each of them ends only when its patience does.
  it('that refuses, hangs or is not there costs no request and delays no end', async () => {
    const refusing = await awkward('refuses', protocol);
    const hanging = await awkward('hangs', protocol);
    const nobody = { environment: { ...NOBODY, OTEL_EXPORTER_OTLP_PROTOCOL: protocol }, requests: 1 };
    const ends = await Promise.all([refusing, hanging, nobody].map(endBefore));
    expect(ends.map(({ code }) => code)).toEqual([0, 0, 0]);
    for (const { tookMs } of ends) expect(tookMs).toBeLessThan(PATIENCE_MS);
    refusing.close();
    hanging.close();
  });
});

async function awkward(mood: Collector['mood'], protocol: Collector['protocol']) {
  const one = await Collector.open(protocol);
  one.mood = mood;
  return one;
}

/** How a service ends that has served, and has pushed something there. */
async function endBefore(there: Pick<Collector, 'requests'> & { readonly environment: Record<string, string> }) {
  const main = await servedBy(there.environment);
  await waitUntil('something to be pushed', () => there.requests > 0);
  return end(main);
}

describe('a service', () => {
  it('tells of the script that counts a request for its address, without a key', async () => {
    collector = await Collector.open();
    const { spans, environment } = collector;
    const main = await servedBy({ ...environment, RATE_LIMIT_PER_ADDRESS: '100' });
    const script = await waitUntil('the script', () => spans.find(({ name }) => name === 'EVALSHA'));
    const request = await waitUntil('its request', () => spans.find(({ spanId }) => spanId === script.parentId));
    await main.stop();
    expect([script.kind, request.name]).toEqual(['client', 'GET /:country/products']);
    expect(script.attributes).toEqual({
      ...{ 'db.system.name': 'redis', 'db.namespace': 'redis', 'db.operation.name': 'EVALSHA' },
      ...{ 'server.address': expect.any(String), 'server.port': expect.stringMatching(/^int:/) },
    });
  });

  it('tells nothing when it is told to be quiet', async () => {
    collector = await Collector.open();
    const main = await servedBy({ ...collector.environment, OTEL_SDK_DISABLED: 'true' });
    await end(main);
    expect(collector.requests).toBe(0);
  });

  it('does not start with a wrong setting, and names it', async () => {
    const start = shop.another('main-service', { ...NOBODY, OTEL_EXPORTER_OTLP_PROTOCOL: 'pigeons' });
    await expect(start).rejects.toThrow('main-service cannot start');
    await expect(start).rejects.toThrow('OTEL_EXPORTER_OTLP_PROTOCOL');
  });
});
