import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { STORE } from '../backing.js';

export interface TokenHashes {
  readonly access: Buffer;
  readonly refresh: Buffer;
}

/** Each is one statement, so a sign-in changes whole or not at all. */
@Injectable()
export class SignInsRepository {
  constructor(@Inject(STORE) private readonly store: pg.Pool) {}

  /** Opens a sign-in of 12 hours with its first tokens; returns the seconds that the access token lasts unused. */
  async open(customerId: string, { access, refresh }: TokenHashes): Promise<number> {
    const { rows } = await this.store.query<{ expires_in: number }>({
      name: 'open-sign-in',
      text: `WITH ended AS (
               DELETE FROM token_family WHERE customer_id = $2 AND expires_at < now()
             ), family AS (
               INSERT INTO token_family (id, customer_id, expires_at) VALUES ($1, $2, now() + interval '12 hours')
               RETURNING id, customer_id, expires_at
             ), refresh AS (
               INSERT INTO refresh_token (hash, family_id, expires_at) SELECT $4, id, expires_at FROM family
             )
             INSERT INTO access_token (hash, family_id, customer_id, expires_at)
             SELECT $3, id, customer_id, now() + interval '30 minutes' FROM family
             RETURNING extract(epoch FROM expires_at - now())::int AS expires_in`,
      values: [randomUUID(), customerId, access, refresh],
    });
    return rows[0]?.expires_in ?? 0;
  }

  /** Uses a refresh token up for new tokens; `undefined` when it is unknown, used, expired or its sign-in is over. */
  async rotate(refresh: Buffer, next: TokenHashes): Promise<number | undefined> {
    const { rows } = await this.store.query<{ expires_in: number }>({
      name: 'rotate-tokens',
      text: `WITH used AS (
               UPDATE refresh_token refresh SET used_at = now() FROM token_family family
               WHERE refresh.hash = $1 AND refresh.used_at IS NULL AND refresh.expires_at > now()
                 AND family.id = refresh.family_id AND family.revoked_at IS NULL AND family.expires_at > now()
               RETURNING family.id, family.customer_id, family.expires_at
             ), idle AS (
               DELETE FROM access_token token USING used WHERE token.family_id = used.id AND token.expires_at < now()
             ), refresh AS (
               INSERT INTO refresh_token (hash, family_id, expires_at) SELECT $3, id, expires_at FROM used
             )
             INSERT INTO access_token (hash, family_id, customer_id, expires_at)
             SELECT $2, id, customer_id, least(now() + interval '30 minutes', expires_at) FROM used
             RETURNING extract(epoch FROM expires_at - now())::int AS expires_in`,
      values: [refresh, next.access, next.refresh],
    });
    return rows[0]?.expires_in;
  }

  /** The sign-in of a refresh token that was used before. */
  async findReused(refresh: Buffer): Promise<string | undefined> {
    const { rows } = await this.store.query<{ family_id: string }>({
      name: 'find-reused-refresh',
      text: 'SELECT family_id FROM refresh_token WHERE hash = $1 AND used_at IS NOT NULL',
      values: [refresh],
    });
    return rows[0]?.family_id;
  }

  /** Ends a sign-in; returns the access tokens that were still alive. */
  async revoke(familyId: string): Promise<Buffer[]> {
    const { rows } = await this.store.query<{ hash: Buffer }>({
      name: 'revoke-sign-in',
      text: `WITH revoked AS (
               UPDATE token_family SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL
             )
             SELECT hash FROM access_token WHERE family_id = $1 AND expires_at > now()`,
      values: [familyId],
    });
    return rows.map(({ hash }) => hash);
  }
}
