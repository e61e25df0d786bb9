/** What happened in a scenario, as it is told while it happens. */
export type Happening =
  | { readonly what: 'fault begins' | 'fault ends' | 'all quiet' }
  | { readonly what: 'alert fires' | 'alert resolves'; readonly alert: string; readonly labels: Labels }
  | { readonly what: 'shopper'; readonly act: string; readonly isDone: boolean; readonly answer: string };

export type Labels = Readonly<Record<string, string>>;

/** A happening and its time from the beginning of the fault, in milliseconds. */
export type Moment = Happening & { readonly atMs: number };

/** The happenings of one scenario, in their order. */
export class Timeline {
  readonly moments: Moment[] = [];
  /** When the fault began. */
  begunAt = new Date();
  private begunAtMs = performance.now();
  private begunWith = 0;

  constructor(private readonly tell: (moment: Moment) => void) {}

  add(happening: Happening): void {
    if (happening.what === 'fault begins') this.begin();
    const moment = { ...happening, atMs: Math.round(performance.now() - this.begunAtMs) };
    this.moments.push(moment);
    this.tell(moment);
  }

  /** What was there before is nothing that it did. */
  get sinceTheFault(): readonly Moment[] {
    return this.moments.slice(this.begunWith);
  }

  private begin(): void {
    this.begunAt = new Date();
    this.begunAtMs = performance.now();
    this.begunWith = this.moments.length;
  }
}
