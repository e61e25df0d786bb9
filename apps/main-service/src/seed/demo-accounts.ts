import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { demoAccounts, HISTORY_DOMAIN, HISTORY_PASSWORD } from '../accounts/demo-accounts.js';
import { hashPassword } from '../accounts/password-hash.js';
import type { NamedCustomer } from './history/seed-history.js';

const segments = ['new', 'vip', 'at_risk'] as const;

const INSERT = `
  INSERT INTO customer (id, email, name, password_hash) VALUES ($1, $2, $3, $4)
  ON CONFLICT (email) DO UPDATE SET name = excluded.name RETURNING id`;

/** The three accounts of the README: one that is new, a VIP, and one that has not been here for a while. */
export async function seedDemoAccounts(pool: pg.Pool): Promise<NamedCustomer[]> {
  return Promise.all(
    demoAccounts.map(async ({ email, name, password }, index) => {
      const { rows } = await pool.query<{ id: string }>(INSERT, [
        randomUUID(),
        email,
        name,
        await hashPassword(password),
      ]);
      return { id: rows[0]?.id ?? '', segment: segments[index] ?? 'new' };
    }),
  );
}

/** Lets the customers of the history sign in; one hash for all of them, as they have one password that everybody knows. */
export async function openHistoryAccounts(pool: pg.Pool): Promise<void> {
  await pool.query('UPDATE customer SET password_hash = $1 WHERE email LIKE $2 AND password_hash IS NULL', [
    await hashPassword(HISTORY_PASSWORD),
    `%${HISTORY_DOMAIN}`,
  ]);
}
