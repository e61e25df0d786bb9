import { findObservers, OBSERVERS } from '@webstore/observability';
import { spendADay } from './observed/day.js';
import { ObservedShop } from './observed/observed-shop.js';
import { callsAreSeen } from './observed/proofs/calls.js';
import { metricsAreTrue } from './observed/proofs/metrics.js';
import { ordersAreTold } from './observed/proofs/orders.js';
import { outagesAreOutlasted } from './observed/proofs/outages.js';

const OPEN_WITHIN_MS = 900_000;

const programs = await findObservers(process.env);
const whole = OBSERVERS.every(({ name }) => programs.has(name)) ? describe : describe.skip;

// One shop and one pipeline for all of it: they take longer to start than most of what is asked of them.
whole('the shop as its observers show it', () => {
  let observed: ObservedShop;
  const shop = () => observed;

  beforeAll(async () => {
    observed = await ObservedShop.open(programs);
    await spendADay(observed);
  }, OPEN_WITHIN_MS);
  afterAll(() => observed?.close());

  metricsAreTrue(shop);
  callsAreSeen(shop);
  ordersAreTold(shop);
  outagesAreOutlasted(shop);
});
