import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiContract } from '@webstore/testing';
import fc from 'fast-check';
import { type Document, operationsOf } from './document.js';
import { play } from './play.js';
import { requestsFor } from './request-arbitrary.js';
import { SchemaArbitraries } from './schema-arbitraries.js';
import { Sender } from './sender.js';

const SEED = 3;
const body = { type: 'object', properties: { name: { type: 'string', maxLength: 40 }, count: { type: 'integer' } } };
const responses = { 200: {}, 400: {} };
const document: Document & ConstructorParameters<typeof ApiContract>[0] = {
  paths: { '/things': { post: { requestBody: { content: { 'application/json': { schema: body } } }, responses } } },
};

/** A shop that breaks on one letter. */
const server: Server = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  const status = request.method !== 'POST' ? 404 : text.includes('z') ? 500 : 200;
  response.writeHead(status, { 'x-content-type-options': 'nosniff' }).end();
});

server.on('checkExpectation', (request, response) => server.emit('request', request, response));

let sender: Sender;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  sender = new Sender(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, [], 10);
});

afterAll(() => {
  sender.close();
  server.close();
});

describe('what is sent to a shop', () => {
  it('finds a planted defect once, and tells of the smallest request that shows it', async () => {
    const statuses = new Map<number, number>();
    const findings = await play({
      ...{ sender, seed: SEED, count: 800, known: new Set<string>() },
      contract: new ApiContract(document),
      requests: requestsFor(operationsOf(document), new SchemaArbitraries({}, {})),
      onStatus: (status) => statuses.set(status, (statuses.get(status) ?? 0) + 1),
    });
    expect(findings.map(({ what }) => what)).toEqual(['POST answered 500']);
    expect(findings[0]?.curl).toMatch(
      /^curl -i --path-as-is -X POST .*--data-binary .*z.* 'http:\/\/127\.0\.0\.1:\d+\/things'$/,
    );
    expect(findings[0]?.curl.length).toBeLessThan(300);
    expect(statuses.get(200)).toBeGreaterThan(100);
  });

  it('is the same for the same seed', () => {
    const requests = requestsFor(operationsOf(document), new SchemaArbitraries({}, {}));
    const drawn = () => fc.sample(requests, { seed: SEED, numRuns: 200 });
    expect(drawn()).toEqual(drawn());
    expect(new Set(drawn().map((request) => JSON.stringify(request))).size).toBeGreaterThan(150);
  });
});
