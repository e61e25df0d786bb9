import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { MAIN } from '@webstore/whole-shop';
import type { FaultOf } from '../scenario.js';
import type { Begin } from './fault.js';

/** Where whoever abuses the shop comes from: no shopper does, and the shop believes no header of theirs. */
const FROM = '127.0.0.66';

/** One address that goes on although it is refused. */
export const abuse: Begin<FaultOf<'abuse'>> = async ({ what, per_second }, { shop }) => {
  const target = shop.address(MAIN);
  const timer = setInterval(() => void ask(target, what), 1_000 / per_second);
  return async () => clearInterval(timer);
};

const ATTEMPTS = {
  'wrong-passwords': () => ({
    path: '/auth/login',
    body: JSON.stringify({ email: `${randomUUID()}@somewhere.example`, password: 'guessed-password' }),
  }),
  'unknown-paths': () => ({ path: `/${randomUUID()}`, body: undefined }),
} as const;

function ask(target: string, what: keyof typeof ATTEMPTS): Promise<void> {
  const { path, body } = ATTEMPTS[what]();
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve) => {
    const sent = request(new URL(path, target), {
      ...{ method: body === undefined ? 'GET' : 'POST', headers, localAddress: FROM },
    });
    sent.on('response', (answer) => answer.resume().on('close', resolve));
    sent.on('error', () => resolve());
    sent.end(body);
  });
}
