import { IdempotencyKeyInvalid, IdempotencyKeyMissing, KeyInFlight, KeyReused } from '@webstore/idempotency';
import { DeadlineExceeded } from '@webstore/nest-service';
import {
  InvalidRequest,
  NotFound,
  type ProblemType,
  TemporarilyUnavailable,
  Unauthorized,
} from '@webstore/problem-details';
import { EmailTaken, SignInBusy } from '../accounts/accounts.errors.js';
import { CartFull, NotInCart } from '../cart/cart.errors.js';
import { ProductNotSoldHere } from '../catalog/catalog.errors.js';
import * as checkout from '../checkout/checkout.errors.js';
import { OrderNotCancellable } from '../orders/orders.errors.js';
import { AddressBlocked } from '../security/address-rules/address-blocked.js';
import { RateLimited } from '../security/rate-limit/rate-limited.js';
import { TooManySignIns } from '../security/sign-in-throttle/too-many-sign-ins.js';

/** Every refusal that this API can answer with. */
export const problemTypes: readonly ProblemType[] = [
  ...[InvalidRequest, Unauthorized, AddressBlocked, RateLimited, NotFound, DeadlineExceeded, TemporarilyUnavailable],
  ...[IdempotencyKeyMissing, IdempotencyKeyInvalid, KeyInFlight, KeyReused],
  ...[ProductNotSoldHere, CartFull, NotInCart],
  ...Object.values(checkout),
  OrderNotCancellable,
  ...[EmailTaken, SignInBusy, TooManySignIns],
].map(({ problem }) => problem);
