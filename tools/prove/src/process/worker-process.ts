import type { Config } from '@webstore/fulfillment-worker/dist/config.js';
import { ConfirmCoupon } from '@webstore/fulfillment-worker/dist/coupons/confirm-coupon.js';
import { ReleaseCoupon } from '@webstore/fulfillment-worker/dist/coupons/release-coupon.js';
import { UpdateCrm } from '@webstore/fulfillment-worker/dist/crm/update-crm.js';
import { isRefusal } from '@webstore/fulfillment-worker/dist/jobs/is-refusal.js';
import { PaymentsService } from '@webstore/fulfillment-worker/dist/refunds/payments.service.js';
import { RefundPayment } from '@webstore/fulfillment-worker/dist/refunds/refund-payment.js';
import { InventoryService } from '@webstore/fulfillment-worker/dist/reservation/inventory.service.js';
import { ReserveStock } from '@webstore/fulfillment-worker/dist/reservation/reserve-stock.js';
import { ShipOrder } from '@webstore/fulfillment-worker/dist/shipping/ship-order.js';
import { type Job, type JobHandler, JobWorker } from '@webstore/jobs';
import type pg from 'pg';
import type { FaultyPool } from '../faults/faulty-pool.js';
import type { Party } from '../parties/party.js';
import type { SimulatedProcess } from './fleet.js';
import type { Mortal } from './mortal.js';
import { JOB_LEASE_MS, type World } from './world.js';

const DAY_MS = 60;
const RETRY = { baseMs: 30, capMs: 300 };

/** A process of the fulfillment worker: its handlers and the queue's worker. */
export class WorkerProcess implements SimulatedProcess {
  readonly #worker: JobWorker;

  constructor(
    readonly mortal: Mortal,
    private readonly world: World,
    paymentsDesk: Party,
  ) {
    const pool = world.poolOf(mortal, 'store');
    this.#worker = new JobWorker({
      pool: pool as unknown as pg.Pool,
      handlers: this.#handlers(pool, paymentsDesk),
      isRefusal,
      leaseMs: JOB_LEASE_MS,
      pollMs: { min: 25, max: 200 },
      retry: RETRY,
    });
  }

  async start(): Promise<void> {
    this.#worker.start();
  }

  stop(): Promise<void> {
    return this.#worker.stop();
  }

  #handlers(pool: FaultyPool, paymentsDesk: Party): Record<string, JobHandler> {
    const { world, mortal } = this;
    const store = pool as unknown as pg.Pool;
    const inventory = new InventoryService(world.clientOf(mortal, 'inventory', world.inventory.answer).asServiceClient);
    const promotions = world.clientOf(mortal, 'promotions', world.promotions.answer).asServiceClient;
    const payments = world.clientOf(mortal, 'payments', paymentsDesk).asServiceClient;
    const handlers = [
      new ReserveStock(store, inventory, { DELAY_DAY_MS: DAY_MS } as Config),
      new ShipOrder(store, inventory),
      new UpdateCrm(store, world.clientOf(mortal, 'crm', world.crm.answer).asServiceClient),
      new ConfirmCoupon(promotions),
      new ReleaseCoupon(promotions),
      new RefundPayment(new PaymentsService(payments)),
    ];
    return Object.fromEntries(
      handlers.map((handler) => [handler.kind, this.#withLuck(pool, (job) => handler.handle(job))]),
    );
  }

  /** The luck of a job is that of the schedule whose order it is about. */
  #withLuck(pool: FaultyPool, handle: (job: Job) => ReturnType<ReserveStock['handle']>): JobHandler {
    const { attribution, options } = this.world;
    const handler: JobHandler = (job) => {
      const { order_id: orderId } = job.payload as { order_id?: string };
      return attribution.during(attribution.luckOf(orderId), () => handle(job));
    };
    return options.sabotage.handler?.(handler, pool) ?? handler;
  }
}
