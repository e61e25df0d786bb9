import { type Queryable, sqlStateOf } from '@webstore/database';

/** allow: no limit by address and no suspicion. block: nothing is served. */
export type Verdict = 'allow' | 'block';

export interface AddressRule {
  /** In CIDR form: `192.0.2.7/32`, `2001:db8::/64`. */
  readonly network: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** For ever, where null. */
  readonly until: Date | null;
  readonly createdAt: Date;
}

export interface Ruling extends Pick<AddressRule, 'network' | 'verdict' | 'reason'> {
  /** For ever, if not given. */
  readonly forMs?: number;
}

/** Not an IPv4 or IPv6 address or network. */
export class NotANetwork extends Error {
  override readonly name = 'NotANetwork';
}

const COLUMNS = 'network::text AS network, verdict, reason, until, created_at AS "createdAt"';
const INVALID_TEXT = '22P02';

const SET = `
  INSERT INTO address_rule AS known (network, verdict, reason, until)
  VALUES (network($1::inet), $2, $3, now() + make_interval(secs => $4::float8 / 1000))
  ON CONFLICT (network) DO UPDATE SET
    verdict = excluded.verdict, reason = excluded.reason, until = excluded.until, created_at = now()
  RETURNING ${COLUMNS}`;

/** Puts the rule in the place of one for the same network. @throws NotANetwork */
export async function setRule(db: Queryable, { network, verdict, reason, forMs }: Ruling): Promise<AddressRule> {
  const values = [network, verdict, reason, forMs ?? null];
  const { rows } = await orNotANetwork(network, db.query<AddressRule>({ text: SET, values }));
  return rows[0] as AddressRule;
}

/** Whether there was a rule for exactly this network. @throws NotANetwork */
export async function dropRule(db: Queryable, network: string): Promise<boolean> {
  const text = 'DELETE FROM address_rule WHERE network = network($1::inet)';
  return (await orNotANetwork(network, db.query({ text, values: [network] }))).rowCount === 1;
}

/** The rules that hold now. */
export async function listRules(db: Queryable): Promise<AddressRule[]> {
  const text = `SELECT ${COLUMNS} FROM address_rule WHERE until IS NULL OR until > now() ORDER BY verdict, address_rule.network`;
  return (await db.query<AddressRule>({ name: 'list-address-rules', text })).rows;
}

async function orNotANetwork<T>(network: string, asked: Promise<T>): Promise<T> {
  return asked.catch((error: unknown) => {
    if (sqlStateOf(error) !== INVALID_TEXT) throw error;
    throw new NotANetwork(`"${network}" is no address and no network.`);
  });
}
