import { setTimeout as pause } from 'node:timers/promises';
import type { Expected, Truth } from './attack.js';
import { type Finding, falseAlarms, isSeen, patienceMs, type Sight } from './judge.js';
import { type MetricSign, type Sign, wordsOf } from './sign.js';
import type { Witness } from './witness/witness.js';

const LOOK_EVERY_MS = 250;
/** What follows the last expected sign has time to be told of, too. */
const AFTERWARDS_MS = 3_000;

/** Looks for the signs of one attack from its first request on. */
export class Watch {
  private readonly startedAtMs = Date.now();
  private readonly seenAfterMs = new Map<Expected, number>();

  private constructor(
    private readonly witness: Witness,
    private readonly truth: Truth,
    private readonly before: ReadonlyMap<MetricSign, number>,
  ) {}

  static async begin(witness: Witness, truth: Truth): Promise<Watch> {
    const metrics = truth.must.map(({ sign }) => sign).filter(isMetric);
    const before = await Promise.all(
      metrics.map(async (sign) => [sign, await witness.metric(sign.name, sign.labels)] as const),
    );
    return new Watch(witness, truth, new Map(before));
  }

  /** Resolves when every sign has been seen, or can no more be seen in time. */
  async untilSeen(): Promise<void> {
    const deadlineMs = this.startedAtMs + patienceMs(this.judged());
    for (;;) {
      await this.note();
      if (this.unseen().length === 0 || Date.now() > deadlineMs) return;
      await pause(LOOK_EVERY_MS);
    }
  }

  /** When the attack is over and `untilSeen` has come to its end. */
  async conclude(): Promise<{ readonly findings: Finding[]; readonly falseAlarms: string[] }> {
    await pause(AFTERWARDS_MS);
    const findings = this.truth.must.map((expected) => ({
      sign: wordsOf(expected.sign),
      kind: expected.sign.kind,
      withinMs: expected.withinMs,
      seenAfterMs: this.seenAfterMs.get(expected),
      isNotJudged: this.witness.blindFor.includes(expected.sign.kind),
    }));
    return { findings, falseAlarms: falseAlarms(this.truth, await this.look(), this.startedAtMs) };
  }

  private judged(): readonly Expected[] {
    return this.truth.must.filter(({ sign }) => !this.witness.blindFor.includes(sign.kind));
  }

  private async note(): Promise<void> {
    const sight = await this.look();
    const seen = this.unseen().filter(({ sign }) => isSeen(sign, sight));
    for (const expected of seen) this.seenAfterMs.set(expected, Date.now() - this.startedAtMs);
  }

  private unseen(): readonly Expected[] {
    return this.judged().filter((expected) => !this.seenAfterMs.has(expected));
  }

  private async look(): Promise<Sight> {
    const [events, alerts, growth] = await Promise.all([
      this.witness.events(this.startedAtMs),
      this.witness.alerts(),
      Promise.all([...this.before].map(([sign, before]) => this.growthOf(sign, before))),
    ]);
    return { events, alerts, growth: new Map(growth) };
  }

  private async growthOf(sign: MetricSign, before: number): Promise<[Sign, number]> {
    return [sign, (await this.witness.metric(sign.name, sign.labels)) - before];
  }
}

const isMetric = (sign: Sign): sign is MetricSign => sign.kind === 'metric';
