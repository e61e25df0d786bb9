import { setTimeout as pause } from 'node:timers/promises';
import { Measurements } from './measure/measurements.js';
import type { Generator } from './measure/summary.js';
import { type PlannedRequest, type PlanOptions, planOf } from './plan/plan.js';
import type { LoadOptions } from './run-load.js';
import type { HttpCaller } from './visit/http-caller.js';
import type { Identities } from './visit/identities.js';
import { newShopper } from './visit/shopper.js';
import { Visit } from './visit/visit.js';

interface Setting extends Pick<LoadOptions, 'signal' | 'onSecond'> {
  readonly plan: PlanOptions;
  readonly caller: HttpCaller;
  readonly identities: Identities;
  readonly knowsRegulars: boolean;
  readonly underWayAtMost: number;
}

export interface Ran {
  readonly measurements: Measurements;
  readonly generator: Omit<Generator, 'knowsRegulars'>;
  readonly isCut: boolean;
}

const SECOND_MS = 1_000;
const MB = 2 ** 20;

/** One run: every planned request at its time, whether or not those before it were answered. */
export class Run {
  private readonly measurements = new Measurements();
  private readonly visits = new Map<number, Visit>();
  private readonly underWay = new Set<Promise<void>>();
  private readonly startedAt = performance.now();
  private lateMs = 0;
  private rssBytes = 0;

  constructor(private readonly setting: Setting) {}

  async go(): Promise<Ran> {
    const { signal, plan } = this.setting;
    const everySecond = setInterval(() => this.endSecond(), SECOND_MS);
    try {
      for (const request of planOf(plan)) {
        if (!(await this.reaches(request.atMs))) break;
        this.begin(request);
      }
      await this.reaches(plan.durationMs);
      await Promise.all(this.underWay);
    } finally {
      clearInterval(everySecond);
    }
    this.endSecond();
    const generator = { rssMb: Math.round(this.rssBytes / MB), lateMs: Math.round(this.lateMs) };
    return { measurements: this.measurements, generator, isCut: signal?.aborted === true };
  }

  /** Waits for this time of the run; false when the run was called off. */
  private async reaches(atMs: number): Promise<boolean> {
    const { signal } = this.setting;
    const leftMs = atMs - this.nowMs();
    if (leftMs >= 1) await pause(leftMs, undefined, { ...(signal && { signal }) }).catch(() => undefined);
    return signal?.aborted !== true;
  }

  private begin(request: PlannedRequest): void {
    this.lateMs = Math.max(this.lateMs, this.nowMs() - request.atMs);
    this.measurements.plan(request);
    const visit = this.visitOf(request);
    if (this.underWay.size >= this.setting.underWayAtMost) {
      this.measurements.dropped(request, 'shed');
      return;
    }
    const done: Promise<void> = this.follow(request, visit).finally(() => this.underWay.delete(done));
    this.underWay.add(done);
  }

  private async follow(request: PlannedRequest, visit: Visit): Promise<void> {
    const latencyMs = () => this.nowMs() - request.atMs;
    try {
      const answer = await visit.act(request);
      if (answer) this.measurements.answered(request, answer, latencyMs());
      else this.measurements.dropped(request, 'left out');
    } catch (error) {
      this.measurements.failed(request, error, latencyMs());
    }
  }

  private visitOf({ visit: number, country, isLast }: PlannedRequest): Visit {
    const { identities, caller, knowsRegulars } = this.setting;
    const visit =
      this.visits.get(number) ?? new Visit(newShopper(identities.of(number, country), country, knowsRegulars), caller);
    if (isLast) this.visits.delete(number);
    else this.visits.set(number, visit);
    return visit;
  }

  private endSecond(): void {
    this.rssBytes = Math.max(this.rssBytes, process.memoryUsage.rss());
    const second = this.measurements.seconds.end(this.underWay.size);
    this.setting.onSecond?.(second, this.measurements);
  }

  private nowMs(): number {
    return performance.now() - this.startedAt;
  }
}
