import express, { type Express, type Request } from 'express';
import { z } from 'zod';
import { type Fault, faultNamed } from './fault.js';
import { type Listening, listen } from './listen.js';
import { type Answer, OncePerKey } from './once-per-key.js';
import { answerProblem, Refusal } from './problem.js';
import { SeededRandom } from './seeded-random.js';
import type { MockSettings } from './settings.js';
import { answerStruck } from './struck-answer.js';
import { type Limits, Switchboard } from './switchboard.js';

const BODY_LIMIT_BYTES = 64 * 1024;
const keySchema = z.string().regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 visible characters');

export interface MockOptions<R extends string, L extends string> extends MockSettings<R> {
  readonly name: string;
  /** Figures that POST /admin/faults may set beside the rates; null is no limit. */
  readonly limits?: Readonly<Limits<L>>;
}

interface Route<S extends z.ZodType> {
  readonly path: string;
  readonly schema: S;
  /** A fault that the body itself asks for, if it does. */
  readonly sentinel?: (input: z.output<S>) => string | undefined;
}

export interface Call {
  readonly key: string;
  /** Set when this call is to be declined. */
  readonly declined?: Pick<Fault, 'reason'>;
}

/** What every third party has: health, fault switches, problems, seeded chance, and answers kept per key. */
export class Mock<R extends string = string, L extends string = string> {
  readonly app: Express = express();
  readonly random: SeededRandom;
  readonly #switchboard: Switchboard<R, L>;
  readonly #answers = new OncePerKey();
  #isDraining = false;

  constructor(private readonly options: MockOptions<R, L>) {
    const { seed, rates, limits = {} as Limits<L> } = options;
    this.random = new SeededRandom(seed);
    this.#switchboard = new Switchboard({ seed, rates, limits });
    this.app.disable('x-powered-by').disable('etag');
    this.app.use(express.json({ limit: BODY_LIMIT_BYTES }));
    this.#addHealth();
    this.#addSwitches();
  }

  get name(): string {
    return this.options.name;
  }

  get rates() {
    return this.#switchboard.rates;
  }

  get limits() {
    return this.#switchboard.limits;
  }

  /** A POST that has an effect, once per Idempotency-Key. What the handler returns is kept; what it throws is not. */
  act<S extends z.ZodType>(route: Route<S>, handler: (input: z.output<S>, call: Call) => Answer | Promise<Answer>) {
    this.app.post(route.path, async (request, response) => {
      const key = keyOf(request);
      const input = route.schema.parse(request.body);
      const fault = this.#faultOf(request, true, route.sentinel?.(input));
      const call: Call = fault?.name === 'decline' ? { key, declined: fault } : { key };
      await answerStruck(fault, response, () =>
        this.#answers.answer(`${route.path} ${key}`, input, () => handler(input, call)),
      );
    });
  }

  /** A question, which faults may strike too. */
  ask<S extends z.ZodType>(
    method: 'get' | 'post',
    route: Route<S>,
    handler: (input: z.output<S>) => object | Promise<object>,
  ) {
    this.app[method](route.path, async (request, response) => {
      const input = route.schema.parse(method === 'get' ? { ...request.query, ...request.params } : request.body);
      const fault = this.#faultOf(request, false, route.sentinel?.(input));
      await answerStruck(fault, response, async () => ({ status: 200, body: await handler(input) }));
    });
  }

  /** A view of what really happened, which no fault strikes: by it a test sees the truth. */
  show<S extends z.ZodType>(path: string, schema: S, handler: (input: z.output<S>) => object) {
    this.app.get(path, (request, response) => {
      response.json(handler(schema.parse({ ...request.query, ...request.params })));
    });
  }

  /** Call it once all routes are there. */
  listen(): Promise<Listening> {
    this.app.use((request) => {
      throw new Refusal({ status: 404, type: 'not-found', detail: `There is no ${request.method} ${request.path}.` });
    });
    this.app.use(answerProblem);
    const onDrain = () => {
      this.#isDraining = true;
    };
    return listen(this.app, this.options, onDrain);
  }

  #faultOf(request: Request, acts: boolean, sentinel: string | undefined): Fault | undefined {
    const named = request.get('x-mock-fault');
    const fault = named === undefined ? faultNamed(sentinel ?? '') : faultNamed(named);
    if (named !== undefined && !fault) throw unknownFault();
    return fault ?? this.#switchboard.strike({ path: request.path, country: request.body?.country, acts });
  }

  #addHealth(): void {
    this.app.get('/health', (_request, response) => {
      response.json({ status: 'ok' });
    });
    this.app.get('/health/ready', (_request, response) => {
      response.status(this.#isDraining ? 503 : 200).json({ status: this.#isDraining ? 'draining' : 'ready' });
    });
  }

  #addSwitches(): void {
    const switches = this.app.route('/admin/faults');
    switches.get((_request, response) => {
      response.json(this.#switchboard.show());
    });
    switches.post((request, response) => {
      this.#switchboard.set(request.body);
      response.json(this.#switchboard.show());
    });
    switches.delete((_request, response) => {
      this.#switchboard.reset();
      response.json(this.#switchboard.show());
    });
  }
}

export function createMock<R extends string, L extends string = never>(options: MockOptions<R, L>): Mock<R, L> {
  return new Mock(options);
}

function keyOf(request: Request): string {
  const parsed = z
    .object({ 'Idempotency-Key': keySchema })
    .parse({ 'Idempotency-Key': request.get('idempotency-key') });
  return parsed['Idempotency-Key'];
}

function unknownFault(): Refusal {
  const errors = [{ field: 'X-Mock-Fault', message: 'must be the name of a fault' }];
  return new Refusal({ status: 400, type: 'invalid-request', detail: 'Not valid: X-Mock-Fault.', errors });
}
