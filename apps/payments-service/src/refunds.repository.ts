import { Inject, Injectable } from '@nestjs/common';
import type { Refund } from '@webstore/contracts';
import { sqlStateOf } from '@webstore/database';
import type pg from 'pg';
import { PAYMENTS } from './backing.js';
import type { RefundOutcome } from './outcome.js';

export interface RefundRow extends Pick<Refund, 'key' | 'status' | 'amount_minor'> {
  readonly fingerprint: string;
}

export interface WantedRefund {
  readonly key: string;
  readonly payment_key: string;
  readonly amount_minor: number;
  readonly reason: string;
  readonly fingerprint: string;
}

const UNIQUE_VIOLATION = '23505';

const COLUMNS = 'key, status, amount_minor, fingerprint';

const FIND = `SELECT ${COLUMNS} FROM refund WHERE key = $1`;

// The update locks the payment and looks at it anew after a wait, so refunds at once cannot pass the capture together.
const CLAIM = `
  WITH capture AS (
    UPDATE payment SET refund_claimed_minor = refund_claimed_minor + $3::bigint
    WHERE key = $2 AND status = 'succeeded' AND refund_claimed_minor + $3::bigint <= amount_minor
    RETURNING key
  )
  INSERT INTO refund (key, payment_key, amount_minor, reason, fingerprint, status)
  SELECT $1::text, capture.key, $3::bigint, $4::text, $5::text, 'created' FROM capture
  RETURNING ${COLUMNS}`;

const RECORD = `
  UPDATE refund SET status = $2, provider_ref = $3, last_error_class = $4, updated_at = now()
  WHERE key = $1 AND status <> 'succeeded'
  RETURNING ${COLUMNS}`;

/** Each method is one statement and so at most one commit. */
@Injectable()
export class RefundsRepository {
  constructor(@Inject(PAYMENTS) private readonly pool: pg.Pool) {}

  find(key: string): Promise<RefundRow | undefined> {
    return this.one('find-refund', FIND, [key]);
  }

  /** Sets its amount aside from the capture; undefined when less than that is left. A key that is there is given as it is. */
  async claim(wanted: WantedRefund): Promise<RefundRow | undefined> {
    const { key, payment_key, amount_minor, reason, fingerprint } = wanted;
    const claimed = this.one('claim-refund', CLAIM, [key, payment_key, amount_minor, reason, fingerprint]);
    return (await claimed.catch(nothingForKnownKey)) ?? this.find(key);
  }

  /** Gives the refund as it is afterwards, which may be what another call found out. */
  async record(key: string, outcome: RefundOutcome): Promise<RefundRow> {
    const found = outcome.status === 'succeeded' ? [outcome.providerRef, null] : [null, outcome.errorClass];
    const recorded = await this.settle([key, outcome.status, ...found]);
    return recorded ?? ((await this.find(key)) as RefundRow);
  }

  /** Undefined where the refund was made before. */
  protected settle(values: unknown[]): Promise<RefundRow | undefined> {
    return this.one('record-refund', RECORD, values);
  }

  private async one(name: string, text: string, values: unknown[]): Promise<RefundRow | undefined> {
    return (await this.pool.query<RefundRow>({ name, text, values })).rows[0];
  }
}

/** The statement failed whole: what it had set aside for a second refund with the key is given back. */
function nothingForKnownKey(error: unknown): undefined {
  if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
}
