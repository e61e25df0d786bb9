import { z } from 'zod';
import type { Manner, Request, Shopper } from './shopper.js';

const tokensSchema = z.object({ access_token: z.string(), refresh_token: z.string() });

function takeTokens(shopper: Shopper, body: unknown): void {
  const { access_token, refresh_token } = tokensSchema.parse(body);
  shopper.token = access_token;
  shopper.refreshToken = refresh_token;
}

function register(shopper: Shopper): Request {
  const { email, password } = shopper.identity;
  shopper.account = { email, password };
  return { path: '/auth/register', body: { email, password, name: 'Lou Loader' } };
}

/** With the account of this visit, or as a customer of the past. */
function signIn(shopper: Shopper): Request {
  const account = shopper.account ?? (shopper.knowsRegulars ? shopper.identity.regular() : undefined);
  return account ? { path: '/auth/login', body: account } : register(shopper);
}

export const signingIn = {
  register: { ask: register, learn: takeTokens },
  'sign in': { ask: signIn, learn: takeTokens },
  'mistype the password': {
    ask: ({ account }) => account && { path: '/auth/login', body: { ...account, password: `${account.password}x` } },
  },
  'stay signed in': {
    ask: ({ refreshToken }) => refreshToken && { path: '/auth/refresh', body: { refresh_token: refreshToken } },
    learn: takeTokens,
  },
  'sign out': {
    ask: ({ token }) => token && { path: '/auth/logout' },
    learn: (shopper) => {
      shopper.token = undefined;
      shopper.refreshToken = undefined;
    },
  },
  'look at the account': { ask: ({ token }) => token && { path: '/me' } },
} as const satisfies Record<string, Manner>;
