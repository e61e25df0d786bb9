import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { showTrace } from './trace-command.js';

const ID = '12944b926015fd5474996533a137f92b';
const SECOND_NS = 1_000_000_000n;
const BEGUN_NS = 1_795_318_542n * SECOND_NS;

const at = (ms: number) => String(BEGUN_NS + BigInt(ms) * 1_000_000n);
const lasting = (fromMs: number, tookMs: number) => ({
  startTimeUnixNano: at(fromMs),
  endTimeUnixNano: at(fromMs + tookMs),
});
const batch = (service: string, ...spans: object[]) => ({
  resource: { attributes: [{ key: 'service.name', value: { stringValue: service } }] },
  scopeSpans: [{ spans }],
});

const failed = { status: { code: 'STATUS_CODE_ERROR' } };

const TRACE = {
  batches: [
    batch('payments-service', {
      ...failed,
      spanId: 'c',
      parentSpanId: 'b',
      name: 'POST payment-provider',
      ...lasting(20, 2_500),
    }),
    batch(
      'main-service',
      { spanId: 'b', parentSpanId: 'a', name: 'checkout PAY', ...lasting(10, 2_520) },
      { spanId: 'a', name: 'POST /checkout', ...lasting(0, 2_600) },
    ),
    batch('fulfillment-worker', {
      spanId: 'd',
      parentSpanId: 'gone',
      name: 'process ship-order',
      ...lasting(3_000, 5),
    }),
  ],
};
const LINES = {
  data: {
    result: [
      {
        stream: { service_name: 'main-service', severity_text: 'WARN' },
        values: [[String(BEGUN_NS + 2n * SECOND_NS), 'A call took long']],
      },
    ],
  },
};
const FOUND = {
  traces: [
    {
      ...{ traceID: ID.slice(1), rootServiceName: 'main-service', rootTraceName: 'POST /checkout' },
      ...{ startTimeUnixNano: String(BEGUN_NS), durationMs: 2_600 },
    },
  ],
};

describe('npm run trace', () => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(decodeURIComponent(url.replaceAll('+', ' ')));
    const known = { [`/api/traces/${ID}`]: TRACE, '/api/search': FOUND, '/loki/api/v1/query_range': LINES };
    const answer = Object.entries(known).find(([path]) => url.startsWith(path))?.[1];
    response.writeHead(answer ? 200 : 404).end(JSON.stringify(answer ?? 'no such trace'));
  });
  let address = '';

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const run = async (...args: string[]) => {
    let text = '';
    const code = await showTrace(args, { tempo: address, loki: address }, { write: (more) => (text += more) });
    return {
      code,
      lines: text
        .trimEnd()
        .split('\n')
        .map((line) => line.trimEnd()),
    };
  };

  it('draws each piece of work below what it was done for, and the lines of the trace below them', async () => {
    expect(await run(ID)).toEqual({
      code: 0,
      lines: [
        '    after     took  service             work',
        '  ───────  ───────  ──────────────────  ───────────────────────────────────',
        '     0 ms  2600 ms  main-service        POST /checkout',
        '    10 ms  2520 ms  main-service          checkout PAY',
        '    20 ms  2500 ms  payments-service        POST payment-provider  ✗ failed',
        '  3000 ms     5 ms  fulfillment-worker  process ship-order',
        '',
        '    after  service       level  line',
        '  ───────  ────────────  ─────  ────────────────',
        '  2000 ms  main-service  WARN   A call took long',
      ],
    });
    expect(asked.at(-1)).toContain(`| trace_id="${ID}"`);
  });

  it('finds traces by a question of a runbook, with ids that can be asked for', async () => {
    const { code, lines } = await run('{ duration > 2s }');
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe(`  0${ID.slice(1)}  03:35:42     2600 ms  main-service  POST /checkout`);
  });

  it('says what it takes, and what a store says', async () => {
    expect((await run('everything')).code).toBe(2);
    const { code, lines } = await run('f'.repeat(32));
    expect({ code, said: lines.join() }).toEqual({ code: 1, said: expect.stringContaining('404') });
  });
});
