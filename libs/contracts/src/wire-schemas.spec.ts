import { z } from 'zod';
import * as contracts from './index.js';
import * as thirdParties from './third-parties.js';

const loose = new Set<unknown>([...Object.values(thirdParties), contracts.problemSchema]);
const objects = Object.entries<unknown>(contracts).filter(
  (entry): entry is [string, z.ZodObject] => entry[1] instanceof z.ZodObject,
);
const ours = objects.filter(([, schema]) => !loose.has(schema));

interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Where a shape, at any depth, lets members through that it does not name. */
function openingsOf(schema: unknown, path = '#'): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, additionalProperties } = schema as JsonSchema;
  const here = properties !== undefined && additionalProperties !== false ? [path] : [];
  return [...here, ...Object.entries(schema).flatMap(([key, inner]) => openingsOf(inner, `${path}/${key}`))];
}

describe('a shape of ours on the wire', () => {
  it('is one of many', () => {
    expect(ours.length).toBeGreaterThan(35);
  });

  it.each(ours)('%s refuses a field that it does not know', (_name, schema) => {
    const { issues } = schema.safeParse({ surplus: 1 }).error ?? { issues: [] };
    expect(issues).toContainEqual(expect.objectContaining({ code: 'unrecognized_keys', keys: ['surplus'] }));
  });

  it.each(ours)('%s is closed at every depth', (_name, schema) => {
    expect(openingsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))).toEqual([]);
  });

  it('has a name of its own in the API document', () => {
    const names = objects.flatMap(([, schema]) => schema.meta()?.id ?? []);
    expect(names.length).toBeGreaterThan(25);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('an answer of a third party', () => {
  it('may have members that we do not know', () => {
    const shipment = { shipment_id: 's-1', carrier: 'post', colour: 'yellow' };
    expect(contracts.shipmentSchema.parse(shipment)).toEqual(shipment);
  });

  it.each<[string, z.ZodType, unknown]>([
    ['a charge of unknown outcome', contracts.providerChargeSchema, { id: 'ch_1', status: 'maybe' }],
    ['a refund that failed', contracts.providerRefundSchema, { id: 're_1', status: 'failed' }],
    ['a stock in words', contracts.inventoryCheckSchema, { available: 'yes', warehouses: [] }],
    ['a reservation without a warehouse', contracts.inventoryReservationSchema, { reservation_id: 'r-1' }],
    ['a refusal without alternatives', contracts.inventoryRefusalSchema, { reason: 'reserve_failed' }],
    ['a lead time of half a day', contracts.supplierOrderSchema, { supplier_order_id: 'so-1', lead_time_days: 0.5 }],
    ['a record without an id', contracts.crmRecordSchema, {}],
  ])('is not taken when it is %s', (_what, schema, answer) => {
    expect(schema.safeParse(answer).success).toBe(false);
  });
});

describe('a problem', () => {
  it('may tell facts of its type', () => {
    const problem = { type: '/problems/out-of-stock', title: 'Out of stock', status: 409, product_id: 'vase' };
    expect(contracts.problemSchema.parse(problem)).toEqual(problem);
  });
});

describe('a job', () => {
  const order_id = '0198c7a2-7d7e-7a3c-9d5b-3f1f4a3c9b10';

  it.each(Object.entries(contracts.jobPayloads))('%s takes its payload and no more', (kind, schema) => {
    const payloads: Record<string, object> = {
      ping: { access_log_id: 7 },
      'refund-payment': { order_id, key: `${order_id}:refund:1`, amount_minor: 250 },
    };
    const payload = payloads[kind] ?? { order_id };
    expect(schema.parse(payload)).toEqual(payload);
    expect(schema.safeParse({ ...payload, surplus: 1 }).success).toBe(false);
    expect(schema.safeParse({}).success).toBe(false);
  });
});
