import { Keyed } from '../keyed.js';
import { actNamed } from '../plan/acts.js';
import type { PersonaName } from '../plan/personas.js';
import type { PlannedRequest } from '../plan/plan.js';
import type { Answer } from '../visit/http-caller.js';
import { kindOf, type Outcome, outcomeOf } from './outcome.js';
import { SecondBySecond } from './second-by-second.js';
import type { LoadSummary, PersonaSummary, RouteSummary } from './summary.js';
import { Tally } from './tally.js';

const PLACED = [201, 202];

interface OfPersona {
  readonly tally: Tally;
  visits: number;
  orders: number;
}

/** Counts what came of every planned request, while it happens. */
export class Measurements {
  readonly seconds = new SecondBySecond();
  readonly all = new Tally();
  private readonly routes = new Keyed<string, Tally>(() => new Tally());
  private readonly personas = new Keyed<PersonaName, OfPersona>(() => ({ tally: new Tally(), visits: 0, orders: 0 }));
  private readonly statuses = new Map<number, number>();
  private readonly errors = new Map<string, number>();
  private lastVisit = -1;
  private planned = 0;
  private answers = 0;

  plan({ persona, visit }: PlannedRequest): void {
    this.planned += 1;
    this.seconds.plan();
    if (visit <= this.lastVisit) return;
    this.lastVisit = visit;
    this.personas.at(persona).visits += 1;
  }

  /** `latencyMs` from the planned time. */
  answered(request: PlannedRequest, answer: Answer, latencyMs: number): void {
    const { status } = answer;
    this.answers += 1;
    this.seconds.answer();
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    const outcome = outcomeOf(request.act, answer);
    if (routeOf(request) === 'POST /checkout' && PLACED.includes(status)) this.personas.at(request.persona).orders += 1;
    if (outcome === 'failed' || outcome === 'unexpected') this.err(`${routeOf(request)} ${status}`);
    this.count(request, outcome, latencyMs);
  }

  failed(request: PlannedRequest, error: unknown, latencyMs: number): void {
    this.err(`${routeOf(request)} ${kindOf(error)}`);
    this.count(request, 'failed', latencyMs);
  }

  /** Never sent. */
  dropped(request: PlannedRequest, outcome: 'left out' | 'shed'): void {
    this.count(request, outcome);
  }

  get orders(): number {
    return [...this.personas.values()].reduce((sum, { orders }) => sum + orders, 0);
  }

  perRoute(): RouteSummary[] {
    const summaries = [...this.routes].map(([route, tally]) => ({ route, ...summaryOf(tally) }));
    return summaries.toSorted((one, other) => (one.route < other.route ? -1 : 1));
  }

  perPersona(): PersonaSummary[] {
    return [...this.personas].map(([persona, { tally, visits, orders }]) => ({
      ...{ persona, visits, orders },
      ...summaryOf(tally),
    }));
  }

  counts(): Pick<LoadSummary, 'planned' | 'answered' | 'outcomes' | 'statuses' | 'errors' | 'latencyMs' | 'orders'> {
    const statuses = Object.fromEntries([...this.statuses].map(([status, count]) => [String(status), count]));
    return {
      ...{ planned: this.planned, answered: this.answers, orders: this.orders },
      ...{ statuses, errors: Object.fromEntries(this.errors) },
      ...summaryOf(this.all),
    };
  }

  private count(request: PlannedRequest, outcome: Outcome, latencyMs?: number): void {
    for (const tally of [this.all, this.routes.at(routeOf(request)), this.personas.at(request.persona).tally]) {
      tally.add(outcome, latencyMs);
    }
    this.seconds.count(outcome, latencyMs);
  }

  private err(kind: string): void {
    this.errors.set(kind, (this.errors.get(kind) ?? 0) + 1);
  }
}

function routeOf({ act }: PlannedRequest): string {
  const { method, route } = actNamed(act);
  return `${method} ${route}`;
}

function summaryOf(tally: Tally) {
  return { outcomes: tally.outcomes(), latencyMs: tally.latencyMs() };
}
