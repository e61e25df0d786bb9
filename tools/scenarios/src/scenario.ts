import { personaNames } from '@webstore/load';
import { z } from 'zod';

const seconds = z.number().positive().max(3_600);
const alertName = z.string().regex(/^[A-Z][A-Za-z]+$/);
const partName = z.enum([
  'payment-provider',
  'crm',
  'inventory',
  'promotions-service',
  'payments-service',
  'fulfillment-worker',
]);

/** What goes wrong, by its kind; each is a file in faults/. */
const faultSchema = z.discriminatedUnion('kind', [
  /** A third party misbehaves as its switches (POST /admin/faults) say; `rises_s`: how long until it does so in full. */
  z.strictObject({
    kind: z.literal('misbehaves'),
    part: z.enum(['payment-provider', 'crm', 'inventory']),
    faults: z.array(z.looseObject({ name: z.string(), rate: z.number().min(0).max(1) })).min(1),
    rises_s: seconds.exactOptional(),
  }),
  /** A process ends, and is started again afterwards; `hours_pass`: as if so much time went by for the jobs that wait. */
  z.strictObject({
    kind: z.literal('away'),
    part: partName,
    hours_pass: z.number().positive().max(24).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('redis'), how: z.enum(['stopped', 'frozen']) }),
  /** Somebody else holds every connection that PostgreSQL has. */
  z.strictObject({ kind: z.literal('connections') }),
  z.strictObject({ kind: z.literal('collector') }),
  /** A job that no worker can do. */
  z.strictObject({ kind: z.literal('poison-job') }),
  /** Somebody from one address asks again and again for what is refused; `per_second` requests. */
  z.strictObject({
    kind: z.literal('abuse'),
    what: z.enum(['wrong-passwords', 'unknown-paths']),
    per_second: z.number().positive().max(50),
  }),
]);

/** What a shopper does, and in which country. */
const actSchema = z.strictObject({
  does: z.enum(['browse', 'fill-cart', 'buy', 'look-at-orders']),
  in: z.enum(['US', 'UK', 'DE', 'FR', 'JP', 'BR', 'IN']).default('US'),
});

/** A story of what goes wrong and what must be seen of it: the shape of the files in scenarios/. Times are of the wall. */
export const scenarioSchema = z.strictObject({
  title: z.string().min(10),
  seed: z.int().min(0),
  /** Shoppers beyond those who always come: their requests per second, and who they are. */
  shoppers: z
    .strictObject({ per_second: z.number().positive().max(200), personas: z.array(z.enum(personaNames)).min(1) })
    .exactOptional(),
  fault: faultSchema,
  lasts_s: seconds,
  /** Which must fire, and how soon after its beginning. */
  alerts: z
    .array(z.strictObject({ name: alertName, labels: z.record(z.string(), z.string()).default({}), within_s: seconds }))
    .min(1),
  /** Which may fire besides, and why; any other is a false alarm. */
  tolerated: z.array(z.strictObject({ name: alertName, because: z.string().min(10) })).default([]),
  /** Services that it touches. */
  affected: z.array(z.string()).min(1),
  /** What a shopper can still do while it lasts. */
  still: z.array(actSchema).min(1),
  /** How soon after its end every alert is quiet and every order has come to its end. */
  recovers_within_s: seconds,
});

export type Scenario = z.output<typeof scenarioSchema> & { readonly name: string };
export type Fault = Scenario['fault'];
export type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>;
export type Act = Scenario['still'][number];
