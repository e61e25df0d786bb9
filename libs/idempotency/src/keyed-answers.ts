import { type Queryable, sqlStateOf } from '@webstore/database';
import { KeyInFlight, KeyReused } from './problems.js';

/** A key belongs to who sent it and to one route; nobody else's is ever seen. */
export interface KeyScope {
  readonly principal: string;
  /** Method and template: `POST /checkout`. */
  readonly route: string;
  readonly key: string;
}

export interface KeyedRequest extends KeyScope {
  /** fingerprintOf what makes the request another one: body and path parameters. */
  readonly fingerprint: string;
}

export interface KeyClaim extends KeyedRequest {
  readonly resourceId?: string;
  /** Where a repeat that comes too early can look meanwhile. */
  readonly location?: string;
  /** A claim that got no answer for this long is given to the next who asks; never, if not given. */
  readonly takeOverAfterMs?: number;
}

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As it was sent, byte for byte. */
  readonly body: string;
}

interface KeyRow {
  readonly fingerprint: string;
  readonly location: string | null;
  readonly status: number | null;
  readonly headers: Record<string, string> | null;
  readonly body: string | null;
}

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * The answer that this request has already got; undefined where the key is new.
 * @throws KeyReused, KeyInFlight
 */
export async function findAnswer(db: Queryable, request: KeyedRequest): Promise<StoredAnswer | undefined> {
  const { rows } = await db.query<KeyRow>({
    name: 'find-keyed-answer',
    text: `SELECT fingerprint, location, status, headers, body FROM idempotency_key
           WHERE principal = $1 AND route = $2 AND key = $3`,
    values: scopeOf(request),
  });
  return rows[0] && answerOf(rows[0], request.fingerprint);
}

function answerOf({ fingerprint, location, status, headers, body }: KeyRow, wanted: string): StoredAnswer {
  if (fingerprint !== wanted) throw new KeyReused();
  if (status === null) throw new KeyInFlight(location);
  return { status, headers: headers ?? {}, body: body ?? '' };
}

/**
 * Claims the key for this transaction: of any number of repeats one gets 'claimed', the others its answer. Call it
 * in the transaction of the effect, so that both commit or neither.
 * @throws KeyReused, KeyInFlight
 */
export async function claimKey(tx: Queryable, claim: KeyClaim): Promise<'claimed' | { readonly answer: StoredAnswer }> {
  const row = await insertKey(tx, claim);
  if (row === 'claimed') return row;
  const answer = row ? answerOf(row, claim.fingerprint) : await findAnswer(tx, claim);
  if (!answer) throw new KeyInFlight(claim.location);
  return { answer };
}

// A conflict locks the row, and so writes; a repeat only reads, unless it may take the place of the first.
const CLAIM = `
  WITH found AS (
    SELECT fingerprint, location, status, headers, body FROM idempotency_key
    WHERE principal = $1 AND route = $2 AND key = $3 AND (status IS NOT NULL OR fingerprint <> $4
      OR $7::double precision IS NULL OR created_at >= now() - make_interval(secs => $7::double precision / 1000))
  ),
  claimed AS (
    INSERT INTO idempotency_key (principal, route, key, fingerprint, resource_id, location)
    SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT FROM found)
    ON CONFLICT (principal, route, key) DO UPDATE SET created_at = now()
    WHERE idempotency_key.status IS NULL AND idempotency_key.fingerprint = excluded.fingerprint
      AND idempotency_key.created_at < now() - make_interval(secs => $7::double precision / 1000)
    RETURNING key
  )
  SELECT EXISTS (SELECT FROM claimed) AS is_claimed, found.* FROM (SELECT) AS one LEFT JOIN found ON true`;

// It waits while another transaction holds the key uncommitted; past the pool's lock timeout the key is in flight.
async function insertKey(tx: Queryable, claim: KeyClaim): Promise<'claimed' | KeyRow | undefined> {
  try {
    const { rows } = await tx.query<KeyRow & { readonly is_claimed: boolean }>({
      name: 'claim-key',
      text: CLAIM,
      values: [...scopeOf(claim), claim.fingerprint, claim.resourceId, claim.location, claim.takeOverAfterMs],
    });
    if (rows[0]?.is_claimed) return 'claimed';
    return rows.find(({ fingerprint }) => fingerprint !== null);
  } catch (error) {
    throw sqlStateOf(error) === LOCK_NOT_AVAILABLE ? new KeyInFlight(claim.location) : error;
  }
}

/** Gives up a claim whose effect did not happen, so that a repeat runs afresh. */
export async function releaseKey(db: Queryable, scope: KeyScope): Promise<void> {
  await db.query({
    name: 'release-key',
    text: 'DELETE FROM idempotency_key WHERE principal = $1 AND route = $2 AND key = $3 AND status IS NULL',
    values: scopeOf(scope),
  });
}

/** Keeps the answer for repeats; false where the key has one already, which then stays. */
export async function storeAnswer(tx: Queryable, scope: KeyScope, answer: StoredAnswer): Promise<boolean> {
  const text = storeAnswerSql(1);
  const { rowCount } = await tx.query({ name: 'store-answer', text, values: storeAnswerValues(scope, answer) });
  return rowCount === 1;
}

/** The statement behind storeAnswer, for embedding; takes storeAnswerValues as six parameters from `$first` on. */
export function storeAnswerSql(first: number): string {
  const [principal, route, key, status, headers, body] = Array.from({ length: 6 }, (_, index) => `$${first + index}`);
  return `
    UPDATE idempotency_key
    SET status = ${status}::int, headers = ${headers}::jsonb, body = ${body}::text, finished_at = now()
    WHERE principal = ${principal}::text AND route = ${route}::text AND key = ${key}::text AND status IS NULL`;
}

export function storeAnswerValues(scope: KeyScope, { status, headers, body }: StoredAnswer): unknown[] {
  return [...scopeOf(scope), status, JSON.stringify(headers), body];
}

function scopeOf({ principal, route, key }: KeyScope): string[] {
  return [principal, route, key];
}
