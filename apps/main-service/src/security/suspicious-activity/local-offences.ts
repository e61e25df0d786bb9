import { LatestClients } from '../latest-clients.js';
import type { Threshold } from './patterns.js';

interface Record {
  offences: number[];
  reportedAt: number | undefined;
}

/** The same count for one process, of what it saw itself. */
export class LocalOffences {
  private readonly records = new LatestClients<Record>();

  constructor(
    private readonly windowMs: number,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  add(key: string, thresholds: readonly Threshold[]): boolean {
    const now = this.nowMs();
    const record = this.records.get(key) ?? { offences: [], reportedAt: undefined };
    this.records.keep(key, record);
    if (record.reportedAt !== undefined && record.reportedAt > now - this.windowMs) return false;
    const isIn = (windows: number) => (at: number) => at > now - windows * this.windowMs;
    const longest = Math.max(...thresholds.map(({ windows }) => windows));
    record.offences = [...record.offences.filter(isIn(longest)), now];
    const isReached = ({ offences, windows }: Threshold) => record.offences.filter(isIn(windows)).length >= offences;
    if (!thresholds.some(isReached)) return false;
    record.offences = [];
    record.reportedAt = now;
    return true;
  }
}
