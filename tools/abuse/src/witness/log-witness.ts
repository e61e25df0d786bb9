import { type Facts, SECURITY_EVENTS } from '../sign.js';
import type { PushedMetrics } from './pushed-metrics.js';
import type { SeenEvent, Witness } from './witness.js';

interface Line extends SeenEvent {
  readonly atMs: number;
}

/** Reads what the main service writes to its own output and pushes: all there is where no observer runs. */
export class LogWitness implements Witness {
  readonly blindFor = ['alert'] as const;
  private readonly lines: Line[] = [];

  constructor(private readonly pushed: Pick<PushedMetrics, 'value'>) {}

  /** One line of output. */
  read(line: string): void {
    const told = factsIn(line);
    const message = told?.['message'] ?? '';
    if (told && SECURITY_EVENTS.includes(message)) this.lines.push({ message, facts: told, atMs: Date.now() });
  }

  async events(sinceMs: number): Promise<SeenEvent[]> {
    return this.lines.filter(({ atMs }) => atMs >= sinceMs);
  }

  async metric(name: string, labels: Facts): Promise<number> {
    return this.pushed.value(name, labels);
  }

  async alerts(): Promise<[]> {
    return [];
  }
}

function factsIn(line: string): Facts | undefined {
  if (!line.startsWith('{')) return undefined;
  const { message } = JSON.parse(line) as { message?: unknown };
  return typeof message === 'object' && message !== null ? (message as Facts) : undefined;
}
