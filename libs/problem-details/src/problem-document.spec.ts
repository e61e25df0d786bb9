import {
  DomainError,
  InvalidRequest,
  NotFound,
  type ProblemKind,
  type ProblemType,
  problemHeadersOf,
  problemOf,
  statusOf,
  Unauthorized,
} from './index.js';

class TooManyGuesses extends DomainError {
  static readonly problem: ProblemType = {
    type: 'too-many-guesses',
    title: 'Too many guesses',
    kind: 'too-many',
    meaning: 'Wait before the next guess.',
  };

  constructor(facts: Record<string, unknown> = { guesses: 5 }) {
    super('Five guesses in a minute.', facts, { 'retry-after': '60' });
  }
}

const asFastify = (statusCode: number, message: string) => Object.assign(new Error(message), { statusCode });
const nothingTold = { type: 'about:blank', title: 'Internal Server Error', status: 500 };

describe('a refusal', () => {
  it.each<[ProblemKind, number]>([
    ['invalid', 400],
    ['unauthorized', 401],
    ['declined', 402],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['unprocessable', 422],
    ['too-many', 429],
    ['unavailable', 503],
    ['too-late', 504],
  ])('of the kind %s is answered with %i', (kind, status) => {
    expect(statusOf(kind)).toBe(status);
    class Refused extends DomainError {
      static readonly problem = { type: 'refused', title: 'Refused', kind, meaning: 'No.' };
    }
    expect(problemOf(new Refused('No.')).status).toBe(status);
  });

  it('is told in full, with its facts beside the standard members', () => {
    expect(problemOf(new TooManyGuesses())).toEqual({
      type: '/problems/too-many-guesses',
      title: 'Too many guesses',
      status: 429,
      detail: 'Five guesses in a minute.',
      guesses: 5,
    });
  });

  it('keeps its standard members whatever its facts are called', () => {
    const document = problemOf(new TooManyGuesses({ status: 200, type: 'fine', title: 'Fine', detail: 'Fine.' }));
    expect(document).toEqual(problemOf(new TooManyGuesses({})));
  });

  it('sends its headers along', () => {
    expect(problemHeadersOf(new TooManyGuesses())).toEqual({ 'retry-after': '60' });
    expect(problemHeadersOf(new NotFound())).toEqual({});
  });

  it('is known in a log by the name of its class', () => {
    expect(new TooManyGuesses().name).toBe('TooManyGuesses');
  });
});

describe('a refusal that every service knows', () => {
  it('names every wrong field of a request that is not valid', () => {
    const errors = [
      { field: 'quantity', message: 'must be at least 1' },
      { field: 'country', message: 'is unknown' },
    ];
    expect(problemOf(new InvalidRequest(errors))).toEqual({
      type: '/problems/invalid-request',
      title: 'The request is not valid',
      status: 400,
      detail: 'quantity: must be at least 1; country: is unknown',
      errors,
    });
  });

  it('challenges a visitor that it does not know', () => {
    expect(problemOf(new Unauthorized())).toMatchObject({ type: '/problems/unauthorized', status: 401 });
    expect(problemHeadersOf(new Unauthorized())).toEqual({ 'www-authenticate': 'Bearer' });
  });

  it('has one body for every reason not to let somebody in', () => {
    expect(problemOf(new Unauthorized('Bearer error="invalid_token"'))).toEqual(problemOf(new Unauthorized()));
  });

  it('says that there is nothing', () => {
    expect(problemOf(new NotFound('There is no such order.'))).toEqual({
      type: '/problems/not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is no such order.',
    });
  });
});

describe('an error that is not a refusal', () => {
  it.each([
    ['an error', new Error('password authentication failed for user "shop"')],
    ['an error of PostgreSQL', Object.assign(new Error('duplicate key (ann@test.example)'), { code: '23505' })],
    ['a server error of a library', asFastify(503, 'pool at 10.0.0.7 is empty')],
    ['a success that was thrown', asFastify(200, 'not an error')],
    ['a status that is no number', Object.assign(new Error('odd'), { statusCode: '404' })],
    ['a text', 'postgres://shop:secret@db'],
    ['null', null],
    ['undefined', undefined],
  ])('tells nothing of itself when it is %s', (_what, error) => {
    expect(problemOf(error)).toEqual(nothingTold);
    expect(problemHeadersOf(error)).toEqual({});
  });

  it.each([
    [400, 'Body is not valid JSON'],
    [413, 'Request body is too large'],
    [415, 'Unsupported Media Type'],
    [499, 'Client closed the request'],
  ])("keeps its status %i when it is the client's fault", (statusCode, message) => {
    expect(problemOf(asFastify(statusCode, message))).toEqual({
      type: 'about:blank',
      title: message,
      status: statusCode,
    });
  });
});
