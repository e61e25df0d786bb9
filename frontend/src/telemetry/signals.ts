import type { Country } from '@webstore/contracts';

/** What a visit is made of, by the names that dashboards know. Nothing that a shopper typed, and nobody's name. */
export interface VisitEvents {
  readonly view_changed: { readonly view: string };
  readonly country_changed: { readonly from: Country };
  readonly search_submitted: { readonly length: number; readonly hits: number };
  readonly filter_applied: { readonly filter: string };
  readonly view_product: { readonly product_id: string; readonly category: string };
  readonly add_to_cart: { readonly product_id: string };
  readonly cart_item_changed: { readonly product_id: string };
  readonly cart_item_removed: { readonly product_id: string };
  readonly checkout_initiated: { readonly items: number };
  readonly checkout_step: { readonly step: string };
  readonly checkout_completed: { readonly order_id: string };
  readonly checkout_failed: { readonly kind: string };
}

export type VisitEventName = keyof VisitEvents;

export interface VisitEvent {
  readonly name: VisitEventName;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A request to the API, as the first span of its trace. */
export interface ApiCall {
  readonly traceId: string;
  readonly spanId: string;
  readonly method: string;
  readonly path: string;
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface Receiver {
  event(event: VisitEvent): void;
  call(call: ApiCall): void;
}

type Delivery = (receiver: Receiver) => void;

const KEPT_AT_MOST = 200;

let receiver: Receiver | undefined;
let waiting: Delivery[] = [];

/** Tells telemetry what the shopper did; does nothing on a page that measures nothing. */
export function recordEvent<Name extends VisitEventName>(name: Name, attributes: VisitEvents[Name]): void {
  const event = { name, attributes: { ...attributes }, at: Date.now() };
  deliver((to) => to.event(event));
}

export function recordCall(call: ApiCall): void {
  deliver((to) => to.call(call));
}

/** From now on signals go to this receiver, first those that have waited for it. */
export function connectReceiver(next: Receiver | undefined): void {
  receiver = next;
  const due = waiting;
  waiting = [];
  for (const delivery of due) deliver(delivery);
}

/** Where signals go; empty on a page that measures nothing. */
export function telemetryAddress(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=telemetry]')?.content ?? '';
}

/** Telemetry that fails is nobody's trouble but its own. */
function deliver(delivery: Delivery): void {
  if (!receiver) {
    if (waiting.length < KEPT_AT_MOST && telemetryAddress() !== '') waiting.push(delivery);
    return;
  }
  try {
    delivery(receiver);
  } catch {
    // The shopper goes on.
  }
}
