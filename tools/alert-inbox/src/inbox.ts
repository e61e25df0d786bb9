import type { Told } from './notification.js';

/** An alert as the inbox tells it, in JSON. */
export interface InboxAlert {
  readonly fingerprint: string;
  readonly name: string;
  readonly severity: string;
  readonly service: string;
  readonly area: string;
  readonly summary: string;
  readonly description: string;
  /** Path of its runbook in the repository. */
  readonly runbook: string;
  readonly labels: Readonly<Record<string, string>>;
  /** When its condition had held for long enough, says who raised it. */
  readonly started_at: string;
  /** When the inbox heard of it first. */
  readonly heard_at: string;
  /** When it was told last: what fires is told again each minute, unless something worse inhibits it. */
  readonly told_at: string;
  readonly ended_at?: string;
}

export interface InboxEvent {
  readonly at: string;
  readonly what: 'fired' | 'resolved';
  readonly alert: InboxAlert;
}

const RESOLVED_KEPT = 100;
const EVENTS_KEPT = 1_000;

/** What fires, what has ended, and in which order both were heard of. Alertmanager repeats itself: what is known changes nothing. */
export class Inbox {
  private readonly burning = new Map<string, InboxAlert>();
  private ended: readonly InboxAlert[] = [];
  private events: readonly InboxEvent[] = [];

  constructor(private readonly now: () => Date = () => new Date()) {}

  take(alerts: readonly Told[]): void {
    for (const alert of alerts) {
      if (alert.status === 'firing') this.fire(alert);
      else this.resolve(alert);
    }
  }

  /** The worst first, then the newest. */
  get firing(): readonly InboxAlert[] {
    const rank = ({ severity }: InboxAlert) => (severity === 'critical' ? 0 : 1);
    return [...this.burning.values()].toSorted(
      (a, b) => rank(a) - rank(b) || b.started_at.localeCompare(a.started_at) || a.name.localeCompare(b.name),
    );
  }

  /** The last to end first. */
  get resolved(): readonly InboxAlert[] {
    return this.ended;
  }

  /** The newest first. */
  get history(): readonly InboxEvent[] {
    return this.events;
  }

  private fire(told: Told): void {
    const known = this.burning.get(told.fingerprint);
    const at = this.now().toISOString();
    const isKnown = known?.started_at === told.startsAt;
    const alert = alertOf(told, { heardAt: isKnown ? known.heard_at : at, toldAt: at });
    this.burning.set(told.fingerprint, alert);
    if (!isKnown) this.note({ at, what: 'fired', alert });
  }

  /** Of one that was never heard to fire there is nothing to tell. */
  private resolve(told: Told): void {
    const known = this.burning.get(told.fingerprint);
    if (!known || !this.burning.delete(told.fingerprint)) return;
    const alert = { ...known, ended_at: told.endsAt };
    this.ended = [alert, ...this.ended].slice(0, RESOLVED_KEPT);
    this.note({ at: this.now().toISOString(), what: 'resolved', alert });
  }

  private note(event: InboxEvent): void {
    this.events = [event, ...this.events].slice(0, EVENTS_KEPT);
  }
}

interface Times {
  readonly heardAt: string;
  readonly toldAt: string;
}

function alertOf({ fingerprint, labels, annotations, startsAt }: Told, { heardAt, toldAt }: Times): InboxAlert {
  const { alertname = 'an alert without a name', severity = 'warning', service = '', area = '' } = labels;
  const { summary = '', description = '', runbook = '' } = annotations;
  return {
    ...{ fingerprint, name: alertname, severity, service, area, summary, description, runbook, labels },
    ...{ started_at: startsAt, heard_at: heardAt, told_at: toldAt },
  };
}
