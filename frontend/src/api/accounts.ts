import type { accountSchema, loginBodySchema, registerBodySchema, Tokens } from '@webstore/contracts';
import type { z } from 'zod';
import { ask } from './client';
import { session } from './session';

export type Account = z.output<typeof accountSchema>;

/** @throws ApiError `unauthorized` when e-mail and password do not belong together. */
export async function signIn(body: z.input<typeof loginBodySchema>): Promise<void> {
  session.open(await ask<Tokens>({ path: '/auth/login', method: 'POST', body, anonymous: true }));
}

/** @throws ApiError of the type `email-taken`. */
export async function register(body: z.input<typeof registerBodySchema>): Promise<void> {
  session.open(await ask<Tokens>({ path: '/auth/register', method: 'POST', body, anonymous: true }));
}

/** Signs out in this tab, also when the API cannot be told. */
export async function signOut(): Promise<void> {
  await ask({ path: '/auth/logout', method: 'POST' }).catch(() => undefined);
  session.close();
}

export function whoAmI(signal?: AbortSignal): Promise<Account> {
  return ask({ path: '/me', signal });
}
