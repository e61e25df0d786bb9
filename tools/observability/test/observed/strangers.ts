import { randomUUID } from 'node:crypto';
import type { ObservedShop } from './observed-shop.js';
import { PER_ADDRESS, PER_USER, SIGN_IN_FAILURES } from './observed-shop.js';

const BEYOND = 5;
export const WITHOUT_REDIS = 3;

/** Those who are not let in, or too often. */
export async function meetStrangers(observed: ObservedShop): Promise<void> {
  await forgetPasswords(observed);
  await lookForDoors(observed);
  await askTooOften(observed);
  await askWithoutRedis(observed);
}

async function forgetPasswords(observed: ObservedShop): Promise<void> {
  const stranger = await observed.stranger();
  const account = { email: `${randomUUID()}@test.example`, password: 'a-long-password' };
  const { body } = await stranger.post('/auth/register', { ...account, name: 'Forgetful' });
  await stranger.post('/auth/login', account);
  for (let at = 0; at < GUESSES; at += 1)
    await stranger.post('/auth/login', { ...account, password: 'a-wrong-password' });
  await stranger.post('/auth/refresh', { refresh_token: body.refresh_token });
  await stranger.post('/auth/refresh', { refresh_token: 'ws_unknown' });
  const other = await observed.stranger();
  await other.get('/me');
  await other.get('/me', { authorization: 'Basic abc' });
  await other.get('/me', { authorization: 'Bearer nobodys' });
}

// Beyond what makes a pattern: on a busy machine Redis is late now and then, and what it does not hear is counted apart.
const DOORS = 45;
const GUESSES = SIGN_IN_FAILURES + 3;

async function lookForDoors(observed: ObservedShop): Promise<void> {
  const scanner = await observed.stranger();
  for (let at = 0; at < DOORS; at += 1) await scanner.get(`/us/products/door-${at}`);
}

async function askTooOften(observed: ObservedShop): Promise<void> {
  const greedy = await observed.stranger();
  for (let at = 0; at < PER_ADDRESS + BEYOND; at += 1) await greedy.get('/countries');
  const shopper = await observed.guest();
  for (let at = 0; at < PER_USER + BEYOND; at += 1) await shopper.get('/me');
}

/** Each of them is counted by the process alone. */
async function askWithoutRedis(observed: ObservedShop): Promise<void> {
  const { pid } = observed.shop.redis;
  const stranger = await observed.stranger();
  process.kill(pid, 'SIGSTOP');
  try {
    for (let at = 0; at < WITHOUT_REDIS; at += 1) await stranger.get('/countries');
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}
