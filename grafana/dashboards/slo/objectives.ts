import { counted, highest, share } from '../grammar/expressions.js';

const REQUESTS = 'job="webstore/main-service"';
const CHECKOUTS = `${REQUESTS}, http_route=~"/checkout|/orders/checkout|/orders", http_request_method="POST"`;
const PROCESSED = 'payments_processed_total';

/** What is promised: the part that has to be well, and which part was not, over a time. */
export interface Objective {
  readonly name: string;
  readonly target: number;
  readonly missed: (window: string) => string;
}

const counts = (labels: string, window: string) =>
  counted(`http_server_request_duration_seconds_count{${labels}}`, [], window);
const quick = (window: string) =>
  counted(`http_server_request_duration_seconds_bucket{${CHECKOUTS}, le=~"1|1.0"}`, [], window);
const UNKNOWN = `webstore_payments_open{status="unknown"}`;

/** The three objectives of the shop. */
export const OBJECTIVES: readonly Objective[] = [
  {
    name: 'requests answered',
    target: 0.999,
    missed: (window) =>
      share(counts(`${REQUESTS}, http_response_status_code=~"5.."`, window), counts(REQUESTS, window)),
  },
  {
    name: 'checkouts within a second',
    target: 0.95,
    missed: (window) => `1 - ${share(quick(window), counts(CHECKOUTS, window))}`,
  },
  {
    name: 'payments answered',
    target: 0.99,
    missed: (window) => share(highest(UNKNOWN), `(${counted(PROCESSED, [], window)} + ${highest(UNKNOWN)})`),
  },
];

/** How much of what may go wrong is left: 1 is all of it, 0 none. */
export function budgetLeft({ target, missed }: Objective, window = '$__range'): string {
  return `1 - (${missed(window)}) / ${allowed(target)}`;
}

/** How many times faster than allowed the budget is used up. */
export function burnRate({ target, missed }: Objective, window: string): string {
  return `(${missed(window)}) / ${allowed(target)}`;
}

function allowed(target: number): string {
  return (1 - target).toFixed(3);
}
