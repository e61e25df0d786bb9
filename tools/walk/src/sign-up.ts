import { randomBytes } from 'node:crypto';
import { tokensSchema } from '@webstore/contracts';
import type { Journal } from './journal.js';
import { expectBody, type ShopClient } from './shop-client.js';

/** A customer whom the shop has never seen; returns the shop as that customer sees it. */
export async function signUp(visitor: ShopClient, journal: Journal): Promise<ShopClient> {
  const email = `${randomBytes(6).toString('hex')}@walk.example`;
  const account = { email, password: randomBytes(12).toString('base64url'), name: 'Wanda Walker' };
  const register = async () => expectBody(await visitor.send('/auth/register', account), [201], tokensSchema);
  const { access_token } = await journal.step('register', register, () => email);
  return visitor.signedIn(access_token);
}
