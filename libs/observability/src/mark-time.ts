/** A time in which something was done to the shop on purpose. */
export interface MarkedTime {
  readonly name: string;
  readonly title: string;
  readonly begunAt: Date;
  readonly endedAt: Date;
}

const LABELS = { service_name: 'scenarios', service_namespace: 'webstore' };
const NANOSECONDS_OF_MS = 1_000_000n;

/**
 * Leaves two lines in Loki, where a fault began and where it ended: dashboards mark their graphs there. They go past the collector,
 * which may be what was away. @throws Error where Loki does not take them
 */
export async function markTime(loki: string, { name, title, begunAt, endedAt }: MarkedTime): Promise<void> {
  const facts = { scenario: name, title };
  const values = [
    [nanosecondsOf(begunAt), 'A fault begins', facts],
    [nanosecondsOf(endedAt), 'A fault ends', facts],
  ];
  const answer = await fetch(`${loki}/loki/api/v1/push`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ streams: [{ stream: LABELS, values }] }),
  });
  if (!answer.ok) throw new Error(`Loki does not take the marks of ${name}: ${await answer.text()}`);
}

function nanosecondsOf(at: Date): string {
  return String(BigInt(at.getTime()) * NANOSECONDS_OF_MS);
}
