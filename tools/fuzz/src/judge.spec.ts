import { ApiContract } from '@webstore/testing';
import { judge } from './judge.js';
import type { FuzzRequest } from './request-arbitrary.js';
import type { Answer } from './sender.js';

const schema = {
  type: 'object',
  properties: { id: { type: 'string' } },
  required: ['id'],
  additionalProperties: false,
};
const contract = new ApiContract({
  paths: { '/things/{id}': { get: { responses: { 200: { content: { 'application/json': { schema } } }, 503: {} } } } },
});

const asked = (more: Partial<FuzzRequest> = {}): FuzzRequest => ({
  ...{ method: 'GET', path: '/things/1?a=b', headers: {}, body: undefined, shopper: 0, address: 0 },
  ...more,
});
const answered = ({ headers = {}, ...more }: Partial<Answer> = {}): Answer => ({
  ...{ status: 200, text: '{"id":"1"}' },
  ...more,
  headers: { 'content-type': 'application/json', 'x-content-type-options': 'nosniff', ...headers },
});

describe('an answer', () => {
  it('is no defect where the document knows it', () => {
    expect(judge(contract, asked(), answered())).toBeUndefined();
    expect(judge(contract, asked({ path: '/nowhere' }), answered({ status: 404 }))).toBeUndefined();
    expect(judge(contract, asked({ method: 'PROPFIND' }), answered({ status: 404 }))).toBeUndefined();
    expect(judge(contract, asked(), answered({ status: 503, headers: { 'retry-after': '1' } }))).toBeUndefined();
  });

  it.each<[string, Partial<FuzzRequest>, Partial<Answer>, RegExp]>([
    ['is a fault of ours', {}, { status: 500 }, /answered 500/],
    ['does not say when to come back', {}, { status: 503 }, /answered 503/],
    ['is too late for a caller who gave time enough', {}, { status: 504 }, /answered 504/],
    ['has a status that is not documented', {}, { status: 202 }, /202: the status is not documented/],
    ['has another shape', {}, { text: '{"id":1}' }, /not what \/openapi.json says/],
    ['has another media type', {}, { headers: { 'content-type': 'text/html' } }, /media type "text\/html"/],
    ['serves what is not offered', { path: '/admin' }, {}, /no such operation/],
    ['tells of the inside', {}, { text: '{"id":"at Shop.open (/srv/shop.js:3:1)"}' }, /tells of the inside/],
    ['lets a strange page in', {}, { headers: { 'access-control-allow-origin': '*' } }, /another origin/],
    ['has no security headers', {}, { headers: { 'x-content-type-options': undefined } }, /security headers/],
  ])('that %s is a defect', (_what, request, answer, words) => {
    expect(judge(contract, asked(request), answered(answer))).toMatch(words);
  });

  it('that never comes is a defect', () => {
    expect(judge(contract, asked(), 'silent')).toBe('no answer in 10 s');
    expect(judge(contract, asked(), 'closed')).toBe('the connection ended without an answer');
  });

  it('is called the same for the same defect, whatever was asked', () => {
    const other = asked({ path: '/things/2' });
    const wrong = answered({ status: 202 });
    expect(judge(contract, other, wrong)).toBe(judge(contract, asked(), wrong));
  });
});
