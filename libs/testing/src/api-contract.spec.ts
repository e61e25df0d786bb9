import { ApiContract, type Seen } from './api-contract.js';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const literal = (value: string) => ({ type: 'object', properties: { kind: { const: value } }, required: ['kind'] });

const document = {
  paths: {
    '/orders/{id}': {
      get: {
        responses: {
          200: json({ $ref: '#/components/schemas/Order' }),
          404: { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
        },
      },
      delete: { responses: { 204: {} } },
    },
    '/orders/{id}/lines/{line}': { get: { responses: { 200: json(literal('line')) } } },
    '/orders/latest': { get: { responses: { 200: json(literal('latest')) } } },
    '/orders/{id}/lines/first': { get: { responses: { 200: json(literal('first')) } } },
  },
  components: {
    schemas: {
      Order: {
        type: 'object',
        properties: {
          order_id: { type: 'string', format: 'uuid' },
          lines: { type: 'array', items: { type: 'integer' } },
        },
        required: ['order_id'],
        additionalProperties: false,
      },
      Problem: { type: 'object', properties: { status: { type: 'integer' } }, required: ['status'] },
    },
  },
};

const order_id = '0198c7a2-7d7e-7a3c-9d5b-3f1f4a3c9b10';
const contract = new ApiContract(document);
const seen = (path: string, body: unknown, more: Partial<Seen> = {}) =>
  contract.check({ method: 'GET', path, status: 200, contentType: 'application/json; charset=utf-8', body, ...more });

describe('an answer that the document knows', () => {
  it('passes', () => {
    expect(() => seen('/orders/7', { order_id, lines: [1, 2] })).not.toThrow();
  });

  it('passes time after time', () => {
    for (let time = 0; time < 3; time += 1) seen('/orders/7', { order_id });
    expect(() => seen('/orders/7', {})).toThrow();
    expect(() => seen('/orders/7', { order_id })).not.toThrow();
  });

  it('passes without a body where none is documented', () => {
    expect(() => seen('/orders/7', '', { method: 'DELETE', status: 204, contentType: '' })).not.toThrow();
  });

  it('is held against the shape of its media type', () => {
    const problem = { status: 404, contentType: 'application/problem+json' };
    expect(() => seen('/orders/7', { status: 404, title: 'Not found' }, problem)).not.toThrow();
    expect(() => seen('/orders/7', { order_id }, problem)).toThrow("must have required property 'status'");
  });
});

describe('an answer that the document does not know', () => {
  it.each([
    ['without a field that it needs', { lines: [] }, "must have required property 'order_id'"],
    ['with a field too many', { order_id, secret: 1 }, 'must NOT have additional properties'],
    ['with a value of another type', { order_id, lines: ['1'] }, '/lines/0 must be integer'],
    ['with a value of another format', { order_id: 'seven' }, 'must match format "uuid"'],
    ['with another body altogether', 'fine', 'must be object'],
  ])('fails %s', (_how, body, why) => {
    expect(() => seen('/orders/7', body)).toThrow(why);
    expect(() => seen('/orders/7', body)).toThrow('GET /orders/7 200');
  });

  it('fails for its status', () => {
    expect(() => seen('/orders/7', { order_id }, { status: 201 })).toThrow('the status is not documented');
    expect(() => seen('/orders/7', {}, { method: 'DELETE', status: 200 })).toThrow('the status is not documented');
  });

  it('fails for its media type', () => {
    expect(() => seen('/orders/7', '<html>', { contentType: 'text/html' })).toThrow(
      'media type "text/html" is not documented',
    );
  });

  it.each([
    ['path', '/carts/7', 'GET'],
    ['method', '/orders/7', 'PUT'],
    ['path below', '/orders/7/lines', 'GET'],
    ['path around', '/v1/orders/7', 'GET'],
  ])('fails for its %s, unless there is nothing', (_what, path, method) => {
    expect(() => seen(path, {}, { method })).toThrow('there is no such operation');
    expect(() => seen(path, {}, { method, status: 404 })).not.toThrow();
  });
});

describe('a path', () => {
  it('is the literal one before one with parameters', () => {
    expect(() => seen('/orders/latest', { kind: 'latest' })).not.toThrow();
    expect(() => seen('/orders/latest', { order_id })).toThrow("must have required property 'kind'");
  });

  it('is the one with fewer parameters before one with more', () => {
    expect(() => seen('/orders/7/lines/first', { kind: 'first' })).not.toThrow();
    expect(() => seen('/orders/7/lines/2', { kind: 'line' })).not.toThrow();
  });
});
