import { countries } from '@webstore/contracts';
import { Completer } from '@webstore/payments-service/dist/completion/completer.js';
import { OpenPayments } from '@webstore/payments-service/dist/completion/open-payments.js';
import { OpenPaymentsRepository } from '@webstore/payments-service/dist/completion/open-payments.repository.js';
import { OpenRefunds } from '@webstore/payments-service/dist/completion/open-refunds.js';
import { StrayCharges } from '@webstore/payments-service/dist/completion/stray-charges.js';
import { PaymentProvider } from '@webstore/payments-service/dist/payment-provider.js';
import { PaymentsRepository } from '@webstore/payments-service/dist/payments.repository.js';
import { PaymentsService } from '@webstore/payments-service/dist/payments.service.js';
import { RefundsRepository } from '@webstore/payments-service/dist/refunds.repository.js';
import { RefundsService } from '@webstore/payments-service/dist/refunds.service.js';
import { VoidsRepository } from '@webstore/payments-service/dist/voiding/voids.repository.js';
import type pg from 'pg';
import type { SimulatedProcess } from './fleet.js';
import type { Mortal } from './mortal.js';
import { replace } from './replace.js';
import type { World } from './world.js';

const CONFIG = { COMPLETE_EVERY_MS: 500, PROVIDER_BOUND_MS: 1_500 };

/** A process of the payments service. */
export class PaymentsProcess implements SimulatedProcess {
  readonly payments: PaymentsService;
  readonly refunds: RefundsService;
  readonly #completer: Completer;

  constructor(
    readonly mortal: Mortal,
    world: World,
  ) {
    const pool = world.poolOf(mortal, 'payments') as unknown as pg.Pool;
    const client = world.clientOf(mortal, 'provider', world.provider.answer);
    const provider = replace(new PaymentProvider({ PROVIDER_URL: 'http://nowhere' }), {
      clients: new Map([...countries, null].map((country) => [country, client])),
    });
    const payments = new PaymentsRepository(pool);
    const refunds = new RefundsRepository(pool);
    this.payments = new PaymentsService(payments, provider);
    this.refunds = new RefundsService(this.payments, refunds, provider);
    this.#completer = new Completer(
      CONFIG,
      new OpenPayments(new OpenPaymentsRepository(pool, CONFIG), payments, new VoidsRepository(pool, CONFIG), provider),
      new OpenRefunds(pool, refunds, provider),
      new StrayCharges(pool, provider),
    );
  }

  async start(): Promise<void> {
    this.#completer.onApplicationBootstrap();
  }

  stop(): Promise<void> {
    return this.#completer.beforeApplicationShutdown();
  }
}
