import type { Timeline } from '../timeline.js';

const LOOK_EVERY_MS = 250;

interface Standing {
  readonly fingerprint: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Looks at what Alertmanager tells people of, and writes down what begins and what ends. */
export class AlertWatch {
  private readonly standing = new Map<string, Standing>();
  private readonly timer: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  /** Undefined until Alertmanager has answered that nothing fires. */
  private quietSince: number | undefined;

  constructor(
    private readonly alertmanager: string,
    private readonly timeline: Timeline,
  ) {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  get isQuiet(): boolean {
    return this.quietSince !== undefined;
  }

  /** For how long nothing has fired; an Alertmanager that does not answer is not quiet. */
  get quietForMs(): number {
    return this.quietSince === undefined ? 0 : performance.now() - this.quietSince;
  }

  /** The names of what fires now. */
  get firing(): string[] {
    return [...this.standing.values()].map(({ labels }) => labels['alertname'] ?? '');
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private look(): Promise<void> {
    this.looking = alertsAt(this.alertmanager).then(
      (alerts) => this.note(new Map(alerts.map((alert) => [alert.fingerprint, alert]))),
      // Not an answer: what stood still stands.
      () => undefined,
    );
    return this.looking;
  }

  private note(now: ReadonlyMap<string, Standing>): void {
    this.quietSince = now.size === 0 ? (this.quietSince ?? performance.now()) : undefined;
    const before = new Map(this.standing);
    for (const [fingerprint, alert] of now) {
      if (!before.has(fingerprint)) this.tell('alert fires', alert);
      this.standing.set(fingerprint, alert);
    }
    for (const [fingerprint, alert] of before) {
      if (now.has(fingerprint)) continue;
      this.standing.delete(fingerprint);
      this.tell('alert resolves', alert);
    }
  }

  private tell(what: 'alert fires' | 'alert resolves', { labels }: Standing): void {
    this.timeline.add({ what, alert: labels['alertname'] ?? '', labels });
  }
}

/** What fires and is neither silenced nor inhibited. */
async function alertsAt(alertmanager: string): Promise<Standing[]> {
  const answer = await fetch(`${alertmanager}/api/v2/alerts?active=true&silenced=false&inhibited=false`);
  if (!answer.ok) throw new Error(`Alertmanager answers ${answer.status}`);
  return (await answer.json()) as Standing[];
}
