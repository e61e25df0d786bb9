const STEPS_PER_MS = 10;
const LONGEST_MS = 30_000;
const SHOWN = 20;

/** Counts answers as they come, in memory that does not grow with them. */
export class Tally {
  submits = 0;
  conflicts = 0;
  replays = 0;
  keys = 0;
  wrongAnswers = 0;
  /** 503 with Retry-After: a shop that is short of itself asks to come again, and has done nothing. */
  turnedAway = 0;
  /** The first of what was wrong, in words. */
  readonly wrongs: string[] = [];
  private told = 0;
  private readonly took = new Uint32Array(LONGEST_MS * STEPS_PER_MS);

  wrong(what: string): void {
    this.wrongAnswers += 1;
    if (this.wrongs.length < SHOWN) this.wrongs.push(what);
  }

  /** Those of the wrongs that it has not given before. */
  newWrongs(): readonly string[] {
    const fresh = this.wrongs.slice(this.told);
    this.told = this.wrongs.length;
    return fresh;
  }

  replayed(tookMs: number): void {
    this.replays += 1;
    const step = Math.min(Math.floor(tookMs * STEPS_PER_MS), this.took.length - 1);
    this.took[step] = (this.took[step] ?? 0) + 1;
  }

  /** Within how many milliseconds this share of the replays was answered. */
  replayMs(share: number): number {
    let left = this.replays * share;
    const step = this.took.findIndex((count) => {
      left -= count;
      return left <= 0;
    });
    return this.replays === 0 ? 0 : (step + 1) / STEPS_PER_MS;
  }
}
