import { randomUUID } from 'node:crypto';
import type { Attacker } from './attacker.js';

const TRIES = 5;
const AGAIN_AFTER_MS = 500;

/** An account of one's own, as anybody can have: resolves with its token. @throws Error where the shop gives none. */
export async function signUp(attacker: Attacker): Promise<string> {
  const account = { email: `${randomUUID()}@abuse.example`, password: randomUUID(), name: 'Mallory' };
  for (let attempt = 1; ; attempt += 1) {
    const { status, text } = await attacker.post('/auth/register', account);
    if (status === 201) return (JSON.parse(text) as { access_token: string }).access_token;
    if (attempt === TRIES) throw new Error(`An account was answered ${status}: ${text}`);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}
