import { LatestClients } from '../latest-clients.js';

interface Record {
  offences: number[];
  reportedAt: number | undefined;
}

/** The same count for one process, as far as it saw. */
export class LocalOffences {
  private readonly records = new LatestClients<Record>();

  constructor(
    private readonly windowMs: number,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  add(key: string, threshold: number): boolean {
    const now = this.nowMs();
    const record = this.records.get(key) ?? { offences: [], reportedAt: undefined };
    this.records.keep(key, record);
    if (record.reportedAt !== undefined && record.reportedAt > now - this.windowMs) return false;
    record.offences = [...record.offences.filter((at) => at > now - this.windowMs), now];
    if (record.offences.length < threshold) return false;
    record.offences = [];
    record.reportedAt = now;
    return true;
  }
}
