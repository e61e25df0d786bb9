import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { STORE } from '../backing.js';

export interface NewCustomer {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
}

export interface Credentials {
  readonly id: string;
  /** null: this customer never set a password, and no password is right. */
  readonly password_hash: string | null;
}

export interface Customer {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly created_at: Date;
}

@Injectable()
export class CustomersRepository {
  constructor(@Inject(STORE) private readonly store: pg.Pool) {}

  /** The new id, or `undefined` when the e-mail address is taken. */
  async insert({ email, name, passwordHash }: NewCustomer): Promise<string | undefined> {
    const { rows } = await this.store.query<{ id: string }>({
      name: 'insert-customer',
      text: `INSERT INTO customer (id, email, name, password_hash) VALUES ($1, $2, $3, $4)
             ON CONFLICT (email) DO NOTHING RETURNING id`,
      values: [randomUUID(), email, name, passwordHash],
    });
    return rows[0]?.id;
  }

  async findCredentials(email: string): Promise<Credentials | undefined> {
    const { rows } = await this.store.query<Credentials>({
      name: 'find-credentials',
      text: 'SELECT id, password_hash FROM customer WHERE email = $1',
      values: [email],
    });
    return rows[0];
  }

  async find(customerId: string): Promise<Customer | undefined> {
    const { rows } = await this.store.query<Customer>({
      name: 'find-customer',
      text: 'SELECT id, email, name, created_at FROM customer WHERE id = $1',
      values: [customerId],
    });
    return rows[0];
  }
}
