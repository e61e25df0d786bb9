import type { Attributes } from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Attributes as MetricAttributes } from '../catalog/catalog.js';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const ABORTED = 0;

/** How a request ended, as its span and its duration say it. */
interface Outcome {
  readonly onSpan: Attributes;
  readonly onMetric: MetricAttributes<'http.server.request.duration'>;
}

/** What all requests of a method to a route have in common, put together once. */
class ObservedRoute {
  readonly name: string;
  readonly attributes: Attributes;
  private readonly outcomes = new Map<number, Outcome>();

  constructor(
    private readonly method: string,
    private readonly route: string | undefined,
  ) {
    this.name = route === undefined ? method : `${method} ${route}`;
    this.attributes = { 'http.request.method': method, 'url.scheme': 'http' };
  }

  outcomeOf({ raw, statusCode }: FastifyReply): Outcome {
    const status = raw.writableFinished ? statusCode : ABORTED;
    const known = this.outcomes.get(status);
    if (known) return known;
    const outcome = this.newOutcome(status);
    this.outcomes.set(status, outcome);
    return outcome;
  }

  private newOutcome(status: number): Outcome {
    const method = METHODS.find((known) => known === this.method) ?? '_OTHER';
    const route = this.route !== undefined && { 'http.route': this.route };
    if (status === ABORTED) {
      const aborted = { ...route, 'error.type': 'aborted' };
      return { onSpan: aborted, onMetric: Object.freeze({ ...aborted, 'http.request.method': method }) };
    }
    const common = { ...route, ...(status >= 500 && { 'error.type': String(status) }) };
    const metric = { 'http.request.method': method, 'http.response.status_code': String(status) } as const;
    return {
      onSpan: { ...common, 'http.response.status_code': status },
      onMetric: Object.freeze({ ...common, ...metric }),
    };
  }
}

/** The routes of a server, as requests come to them. */
export class ObservedRoutes {
  private readonly byMethod = new Map<string, Map<string | undefined, ObservedRoute | undefined>>();

  /** Undefined for those of its health, which are not observed. */
  of({ method, routeOptions: { url } }: FastifyRequest): ObservedRoute | undefined {
    const known = this.byMethod.get(method);
    if (known?.has(url)) return known.get(url);
    const route = url?.startsWith('/health') ? undefined : new ObservedRoute(method, url);
    const routes = known ?? new Map<string | undefined, ObservedRoute | undefined>();
    this.byMethod.set(method, routes.set(url, route));
    return route;
  }
}
