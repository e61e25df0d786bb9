import { waitUntil } from '@webstore/testing';
import type { Row } from './row.js';

type Subject = Pick<Row, 'alert' | 'labels'>;

interface Event {
  readonly at: string;
  readonly what: 'fired' | 'resolved';
  readonly alert: {
    readonly name: string;
    readonly fingerprint: string;
    readonly labels: Readonly<Record<string, string>>;
  };
}

const LOOK_EVERY_MS = 250;

/** What the inbox has told since this began to look, over the inbox's own end. */
export class InboxWatch {
  private readonly events = new Map<string, Map<string, Event>>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly address: string) {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  /** When the inbox first heard that this alert has begun or ended, at or after this time. */
  heard(what: Event['what'], row: Subject, sinceMs: number): number | undefined {
    const times = this.times(what, row).filter((time) => time >= sinceMs);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  isFiring(row: Subject): boolean {
    return Math.max(0, ...this.times('fired', row)) > Math.max(0, ...this.times('resolved', row));
  }

  untilHeard(
    what: Event['what'],
    row: Row,
    { sinceMs, withinMs }: { sinceMs: number; withinMs: number },
  ): Promise<number> {
    return waitUntil(`the inbox hears that ${row.alert} has ${what}`, () => this.heard(what, row, sinceMs), withinMs);
  }

  close(): void {
    clearInterval(this.timer);
  }

  private times(what: Event['what'], row: Subject): number[] {
    const its = this.events.get(row.alert)?.values() ?? [];
    const events = [...its].filter((event) => event.what === what && isOf(event, row));
    return events.map(({ at }) => Date.parse(at));
  }

  private async look(): Promise<void> {
    const answer = await fetch(`${this.address}/api/alerts`).catch(() => undefined);
    const told = (await answer?.json().catch(() => undefined)) as { history: Event[] } | undefined;
    for (const event of told?.history ?? []) this.note(event);
  }

  private note(event: Event): void {
    const { name, fingerprint } = event.alert;
    const its = this.events.get(name) ?? new Map<string, Event>();
    this.events.set(name, its.set(`${event.at} ${event.what} ${fingerprint}`, event));
  }
}

function isOf({ alert }: Event, { labels = {} }: Subject): boolean {
  return Object.entries(labels).every(([label, value]) => alert.labels[label] === value);
}
