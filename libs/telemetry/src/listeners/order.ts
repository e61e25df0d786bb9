import { type Context, createContextKey } from '@opentelemetry/api';

const ORDER_ID = createContextKey('the order that this is about');

/** A context whose log records name the order; the same one where there is none. */
export function aboutOrder(context: Context, orderId: unknown): Context {
  return typeof orderId === 'string' ? context.setValue(ORDER_ID, orderId) : context;
}

export function orderIdOf(context: Context): string | undefined {
  return context.getValue(ORDER_ID) as string | undefined;
}
