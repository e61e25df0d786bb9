/** Names at most so many keys; what has no name is `other`. */
export interface BoundedKeys {
  /** The key, or `other`. May take another key's name away, which is told to `onDropped`. */
  nameOf(key: string): string;
}

export const OTHER = 'other';

type OnDropped = (key: string) => void;

/** The first keys that come are named, for good. */
export class FirstKeys implements BoundedKeys {
  private readonly named = new Set<string>();

  constructor(private readonly atMost: number) {}

  nameOf(key: string): string {
    if (this.named.has(key)) return key;
    if (this.named.size >= this.atMost) return OTHER;
    this.named.add(key);
    return key;
  }
}

const LIVE_MS = 5 * 60_000;

/** Who comes is named as long as there is room, and makes room after some minutes of silence. */
export class LiveKeys implements BoundedKeys {
  /** When each was seen last, the longest silent first. */
  private readonly seenAtMs = new Map<string, number>();

  constructor(
    private readonly atMost: number,
    private readonly onDropped: OnDropped,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  nameOf(key: string): string {
    const nowMs = this.nowMs();
    if (!this.seenAtMs.delete(key) && !this.hasRoom(nowMs)) return OTHER;
    this.seenAtMs.set(key, nowMs);
    return key;
  }

  private hasRoom(nowMs: number): boolean {
    if (this.seenAtMs.size < this.atMost) return true;
    const [[silent, seenAtMs] = ['', nowMs]] = this.seenAtMs;
    if (nowMs - seenAtMs < LIVE_MS) return false;
    this.seenAtMs.delete(silent);
    this.onDropped(silent);
    return true;
  }
}

const WAITING_PER_NAMED = 10;
const HALVED_AFTER = 10_000;

/**
 * The keys that come most often are named. A key that came more often than the rarest of the named ones takes its name; all
 * counts are halved from time to time, so that yesterday's favourites make room.
 */
export class MostSeenKeys implements BoundedKeys {
  private named = new Map<string, number>();
  private waiting = new Map<string, number>();
  /** No named key came less often. */
  private fewest = 0;
  private seen = 0;

  constructor(
    private readonly atMost: number,
    private readonly onDropped: OnDropped,
  ) {}

  nameOf(key: string): string {
    this.seen += 1;
    if (this.seen % HALVED_AFTER === 0) this.halve();
    const before = this.named.get(key);
    if (before !== undefined) {
      this.named.set(key, before + 1);
      return key;
    }
    return this.nameUnnamed(key, (this.waiting.get(key) ?? 0) + 1);
  }

  private nameUnnamed(key: string, times: number): string {
    if (this.named.size < this.atMost || this.dropRarerThan(times)) {
      this.waiting.delete(key);
      this.named.set(key, times);
      return key;
    }
    if (times > 1 || this.waiting.size < this.atMost * WAITING_PER_NAMED) this.waiting.set(key, times);
    return OTHER;
  }

  private dropRarerThan(times: number): boolean {
    if (this.fewest >= times) return false;
    const [rarest, fewest] = [...this.named].reduce((least, entry) => (entry[1] < least[1] ? entry : least));
    this.fewest = fewest;
    if (fewest >= times) return false;
    this.named.delete(rarest);
    this.waiting.set(rarest, fewest);
    this.onDropped(rarest);
    return true;
  }

  private halve(): void {
    const halved = (counts: ReadonlyMap<string, number>) =>
      [...counts].map(([key, times]): [string, number] => [key, Math.floor(times / 2)]);
    this.named = new Map(halved(this.named));
    this.waiting = new Map(halved(this.waiting).filter(([, times]) => times > 0));
    this.fewest = 0;
  }
}
