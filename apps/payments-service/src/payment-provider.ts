import { Inject, Injectable } from '@nestjs/common';
import {
  type Country,
  countries,
  type PaymentBody,
  providerChargeSchema,
  providerLedgerSchema,
  providerRefundSchema,
} from '@webstore/contracts';
import { CallFailed, ServiceClient } from '@webstore/http-client';
import { CONFIG } from '@webstore/nest-service';
import type { z } from 'zod';
import type { Config } from './config.js';
import { type ChargeOutcome, type FinalOutcome, openOutcome, type RefundOutcome } from './outcome.js';
import type { PaymentRow } from './payment-row.js';

// A look-up and a charge with their retries stay under 6 s together; main waits 8 s for both.
const LOOK_UP_MS = 1_500;
const CALL_MS = 4_000;
const RETRIES = 2;
const LEDGER_PAGE = 500;
const LEDGER_PAGE_BYTES = 1024 * 1024;
const PAYMENT_REQUIRED = 402;
const NOT_FOUND = 404;

type LedgerPage = z.output<typeof providerLedgerSchema>;

export type LedgerEntry = LedgerPage['entries'][number];

/** A charge; of one that no payment of ours stands for, the country may not be known. */
interface Captured {
  readonly provider_ref: string | null;
  readonly country: Country | null;
}

interface ProviderRefund {
  readonly key: string;
  readonly amount_minor: number;
}

/** The provider of payments. Whatever goes wrong on the way is an outcome here, never an error. */
@Injectable()
export class PaymentProvider {
  private readonly clients: ReadonlyMap<Country | null, ServiceClient>;

  constructor(@Inject(CONFIG) { PROVIDER_URL }: Pick<Config, 'PROVIDER_URL'>) {
    this.clients = new Map([...countries, null].map((country) => [country, clientOf(country, PROVIDER_URL)]));
  }

  /** Whether calls for this country are turned away for now, because too many have failed. */
  isAway(country: Country): boolean {
    return this.clientFor(country).isOpen;
  }

  /** Charges once per key, however often it is called. */
  async charge({ key }: PaymentRow, order: Omit<PaymentBody, 'user_id'>): Promise<ChargeOutcome> {
    const { amount_minor, currency, country, method, order_id: reference } = order;
    const body = { amount_minor, currency, country, method, reference };
    const call = { ...chargeOf(order), accept: [PAYMENT_REQUIRED], idempotencyKey: key };
    return this.clientFor(country).post('/api/payment/process', body, call).then(finalOutcome, openOutcome);
  }

  /** What became of the charge with this key; null when the provider has never heard of it. */
  async lookUp(payment: PaymentRow): Promise<ChargeOutcome | null> {
    const call = { ...chargeOf(payment), accept: [PAYMENT_REQUIRED], timeoutMs: LOOK_UP_MS };
    return this.clientFor(payment.country)
      .get(`/api/payment/by-key/${payment.key}`, call)
      .then(finalOutcome, (error) => (isNotFound(error) ? null : openOutcome(error)));
  }

  /** Refunds once per key, however often it is called. */
  async refund({ provider_ref, country }: Captured, { key, amount_minor }: ProviderRefund): Promise<RefundOutcome> {
    const body = { payment_id: provider_ref, amount_minor };
    return this.clientFor(country)
      .post('/api/payment/refund', body, { answer: providerRefundSchema, fits: matches(body), idempotencyKey: key })
      .then(({ id }) => ({ status: 'succeeded', providerRef: id }), openOutcome);
  }

  /** A page of what the provider really did, in order, from the entry after this one. @throws CallFailed */
  readLedger(after: number): Promise<LedgerPage> {
    const call = { answer: providerLedgerSchema, maxAnswerBytes: LEDGER_PAGE_BYTES };
    return this.clientFor(null).get(`/api/payment/ledger?after=${after}&limit=${LEDGER_PAGE}`, call);
  }

  private clientFor(country: Country | null): ServiceClient {
    return this.clients.get(country) as ServiceClient;
  }
}

/** One a country, so that a bank that fails in one country does not close the shop in the others. */
function clientOf(country: Country | null, baseUrl: string): ServiceClient {
  return new ServiceClient({
    name: `payment-provider ${country ?? ''}`.trimEnd(),
    baseUrl,
    timeoutMs: CALL_MS,
    retries: RETRIES,
  });
}

/** A charge of another amount than asked for is not an answer that may settle anything. */
function chargeOf({ amount_minor, currency }: Pick<PaymentBody, 'amount_minor' | 'currency'>) {
  const isThatAmount = matches({ amount_minor, currency });
  const fits = (charge: Charge) => charge.status === 'declined' || isThatAmount(charge);
  return { answer: providerChargeSchema, fits };
}

function matches(wanted: Readonly<Record<string, unknown>>) {
  return (answer: Readonly<Record<string, unknown>>) =>
    Object.entries(wanted).every(([name, value]) => answer[name] === value);
}

function finalOutcome({ status: httpStatus, body }: { status: number; body: Charge }): FinalOutcome {
  const { id: providerRef, status, reason } = body;
  const declineReason = status === 'declined' ? (reason ?? 'declined') : null;
  return { status, providerRef, declineReason, httpStatus };
}

type Charge = ReturnType<typeof providerChargeSchema.parse>;

function isNotFound(error: unknown): boolean {
  return error instanceof CallFailed && error.status === NOT_FOUND;
}
