import { amountMinorField, countryField, currencyField, nameField } from '@webstore/mock-kit';
import { z } from 'zod';

const LONGEST_PAGE = 1_000;
const USUAL_PAGE = 100;

export const chargeSchema = z.object({
  amount_minor: amountMinorField.min(1),
  currency: currencyField,
  country: countryField,
  /** A token as `card`; `card_<fault>` asks for a fault. */
  method: z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, 'must be a payment method like card'),
  reference: nameField,
});

export const refundSchema = z.object({ payment_id: nameField, amount_minor: amountMinorField.min(1) });

export const keySchema = z.object({ key: nameField.max(255) });

export const pageSchema = z.object({
  /** The last seq already seen. */
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(USUAL_PAGE),
});

export type ChargeRequest = z.output<typeof chargeSchema>;
export type RefundRequest = z.output<typeof refundSchema>;

export function faultOfMethod({ method }: ChargeRequest): string | undefined {
  return method.startsWith('card_') ? method.slice('card_'.length) : undefined;
}
