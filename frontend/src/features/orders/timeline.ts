import type { Order } from '../../api/orders';

export type Stage = 'placed' | 'paid' | 'reserved' | 'shipped' | 'cancelled';

/** What is said under a stage; the texts have a sentence for each. */
export type StageNote =
  | 'waitingForBank'
  | 'declined'
  | 'alternative_warehouse'
  | 'supplier'
  | 'delayed'
  | 'someMissing'
  | 'cancelledByYou'
  | 'outOfStock'
  | 'refundUnderWay'
  | 'refunded'
  | 'carrier';

export interface TimelineStage {
  readonly stage: Stage;
  /** When it was reached; undefined while it is still to come. */
  readonly at?: string | undefined;
  readonly isCurrent: boolean;
  readonly notes: readonly StageNote[];
}

type Event = Order['timeline'][number];
type EventType = Event['type'];

const RESERVING: readonly EventType[] = ['LineReserved', 'LineDelayed', 'LineCancelled'];

/** The way of an order, from when it was placed to where it ends; stages that it will not reach are left out. */
export function timelineOf(order: Order): readonly TimelineStage[] {
  const isCancelled = order.status === 'CANCELLED';
  const reached = [placed(order), paid(order), reserved(order), shipped(order), cancelled(order)];
  const wanted = reached.filter(({ stage, at }) => at !== undefined || (!isCancelled && stage !== 'cancelled'));
  const current = wanted.findLastIndex(({ at }) => at !== undefined);
  return wanted.map((stage, index) => ({ ...stage, isCurrent: index === current }));
}

type Reached = Omit<TimelineStage, 'isCurrent'>;

function placed({ created_at: at, status, payment_status: payment }: Order): Reached {
  const isWaiting = status === 'PENDING' || payment === 'unknown';
  return { stage: 'placed', at, notes: isWaiting ? ['waitingForBank'] : [] };
}

function paid(order: Order): Reached {
  const captured = firstOf(order, ['PaymentCaptured'])?.at;
  const free = order.payment_status === 'not_required' ? order.created_at : undefined;
  return { stage: 'paid', at: captured ?? free, notes: [] };
}

function reserved(order: Order): Reached {
  const { status, fulfillment_status: goods } = order;
  const isSettled = status === 'CONFIRMED' && goods !== 'none' && goods !== 'reserving';
  const last = order.timeline.findLast(({ type }) => RESERVING.includes(type));
  return { stage: 'reserved', at: isSettled ? last?.at : undefined, notes: notesOnGoods(order) };
}

function notesOnGoods({ lines }: Order): StageNote[] {
  const fates = new Set(lines.map(({ fulfillment }) => fulfillment));
  const special = (['alternative_warehouse', 'supplier', 'delayed'] as const).filter((fate) => fates.has(fate));
  return fates.has('cancelled_out_of_stock') ? [...special, 'someMissing'] : special;
}

function shipped(order: Order): Reached {
  const event = firstOf(order, ['OrderShipped']);
  return { stage: 'shipped', at: event?.at, notes: event ? ['carrier'] : [] };
}

function cancelled(order: Order): Reached {
  const event = firstOf(order, ['OrderCancelled']);
  return { stage: 'cancelled', at: event?.at, notes: [...reasonOf(event), ...refundOf(order)] };
}

function reasonOf(event: Event | undefined): StageNote[] {
  const notes: Readonly<Record<string, StageNote>> = {
    customer: 'cancelledByYou',
    out_of_stock: 'outOfStock',
    'out-of-stock': 'outOfStock',
    'payment-declined': 'declined',
  };
  const note = notes[String(event?.facts['reason'])];
  return note ? [note] : [];
}

function refundOf({ payment_status: payment }: Order): StageNote[] {
  if (payment === 'refund_pending') return ['refundUnderWay'];
  return payment === 'refunded' ? ['refunded'] : [];
}

/** Who carries the parcel, as the warehouse named it. */
export function carrierOf(order: Order): string | undefined {
  const carrier = firstOf(order, ['OrderShipped'])?.facts['carrier'];
  return typeof carrier === 'string' ? carrier : undefined;
}

function firstOf({ timeline }: Order, types: readonly EventType[]): Event | undefined {
  return timeline.find(({ type }) => types.includes(type));
}
