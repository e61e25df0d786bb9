import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { STORE } from '../../backing.js';

/** What stands behind a token that is valid now. */
export interface Access {
  readonly customer_id: string;
  readonly family_id: string;
  /** Until it ends, unless it is used. */
  readonly left_ms: number;
}

@Injectable()
export class AccessTokensRepository {
  constructor(@Inject(STORE) private readonly store: pg.Pool) {}

  async findValid(hash: Buffer): Promise<Access | undefined> {
    const { rows } = await this.store.query<Access>({
      name: 'find-access',
      text: `SELECT token.customer_id, token.family_id, 
               (extract(epoch FROM token.expires_at - now()) * 1000)::float8 AS left_ms
             FROM access_token token JOIN token_family family ON family.id = token.family_id
             WHERE token.hash = $1 AND token.expires_at > now()
               AND family.expires_at > now() AND family.revoked_at IS NULL`,
      values: [hash],
    });
    return rows[0];
  }

  /** Another 30 minutes from now, but never beyond the end of the sign-in. */
  async extend(hash: Buffer): Promise<void> {
    await this.store.query({
      name: 'extend-access',
      text: `UPDATE access_token token SET expires_at = least(now() + interval '30 minutes', family.expires_at)
             FROM token_family family WHERE token.hash = $1 AND family.id = token.family_id`,
      values: [hash],
    });
  }
}
