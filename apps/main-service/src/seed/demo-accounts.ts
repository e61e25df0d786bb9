import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { demoAccounts } from '../accounts/demo-accounts.js';
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
