import type { Attack } from '../attack.js';
import { accountGuessingSpread } from './account-guessing-spread.js';
import { cartBombing } from './cart-bombing.js';
import { checkoutReplay } from './checkout-replay.js';
import { clientErrors } from './client-errors.js';
import { couponBruteForce } from './coupon-brute-force.js';
import { credentialStuffingFast } from './credential-stuffing-fast.js';
import { credentialStuffingSlow } from './credential-stuffing-slow.js';
import { credentialStuffingSpread } from './credential-stuffing-spread.js';
import { endpointScan } from './endpoint-scan.js';
import { floodManyAddresses } from './flood-many-addresses.js';
import { floodOneAddress } from './flood-one-address.js';
import { headerSpoofing } from './header-spoofing.js';
import { oversizedRequests } from './oversized-requests.js';
import { priceTampering } from './price-tampering.js';
import { slowRequests } from './slow-requests.js';
import { tokenGuessing } from './token-guessing.js';

/** Every attack, in the order in which they are played. */
export const ATTACKS: readonly Attack[] = [
  ...[credentialStuffingFast, credentialStuffingSlow, credentialStuffingSpread],
  ...[accountGuessingSpread, tokenGuessing],
  ...[endpointScan, clientErrors, floodOneAddress, floodManyAddresses, headerSpoofing],
  ...[couponBruteForce, cartBombing, checkoutReplay, priceTampering],
  ...[oversizedRequests, slowRequests],
];
