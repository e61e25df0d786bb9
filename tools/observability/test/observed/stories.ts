import { type ObservedShop, SERVICES } from './observed-shop.js';

/** One line that a service said, wherever it was found. */
export interface Said {
  readonly service: string;
  readonly message: string;
}

interface Kept extends Said {
  readonly orderId: string | undefined;
}

const ONE_DAY = `SELECT id, substr(traceparent, 4, 32) AS trace FROM orders WHERE created_at >= $1 ORDER BY created_at`;

export interface Told {
  readonly id: string;
  readonly trace: string;
}

/** Orders that were opened since then, each with the trace that it was opened in. */
export function ordersSince(observed: ObservedShop, since: Date): Promise<Told[]> {
  return observed.rows<Told>(ONE_DAY, [since]);
}

/** What services printed in their terminals of an order. */
export function printedOf({ shop }: ObservedShop, orderId: string): Said[] {
  return SERVICES.flatMap((service) =>
    shop
      .lines(service)
      .filter((fields) => fields?.order_id === orderId)
      .map(({ message }) => ({ service, message })),
  );
}

/** What Loki has of an order: by its trace; and by its id, as of a refund that is tried again, in a trace of its own. */
export async function keptOf(observed: ObservedShop, { id, trace }: Told): Promise<Kept[]> {
  return linesWhere(observed, `trace_id="${trace}" or origin_trace_id="${trace}" or order_id="${id}"`);
}

/** What Loki has of a trace, with what was said of it where work of another one came upon it. */
export function keptOfTrace(observed: ObservedShop, trace: string): Promise<Kept[]> {
  return linesWhere(observed, `trace_id="${trace}" or origin_trace_id="${trace}"`);
}

async function linesWhere({ pipeline }: ObservedShop, matches: string): Promise<Kept[]> {
  const lines = await pipeline.lines(`{service_namespace="webstore"} | ${matches}`);
  return lines.map(({ labels, line }) => ({
    service: labels['service_name'] ?? '',
    message: line,
    orderId: labels['order_id'],
  }));
}

/** Those of the first that the second does not have, one by one. */
export function missing(wanted: readonly Said[], found: readonly Said[]): Said[] {
  const left = found.map(keyOf);
  return wanted.filter((said) => {
    const at = left.indexOf(keyOf(said));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function keyOf({ service, message }: Said): string {
  return `${service}: ${message}`;
}
