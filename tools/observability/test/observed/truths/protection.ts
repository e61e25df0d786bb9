import { type Truth, tally, type Witness } from '../claim.js';
import { type Entry, TOO_MANY } from '../diary.js';
import { WITHOUT_REDIS } from '../strangers.js';

const NOT_FOUND = 404;

/** From how many offences of one address on (SPEC §4). */
const patterns = {
  credential_stuffing: { from: 5, isOffence: (_: Entry, isFailure: boolean) => isFailure },
  endpoint_scanning: { from: 10, isOffence: ({ status }: Entry) => status === NOT_FOUND },
  abuse: { from: 20, isOffence: ({ status }: Entry) => status >= 400 && status < 500 && status !== TOO_MANY },
};

const attempts: Witness = ({ diary }) =>
  tally(diary.entries.flatMap((entry) => diary.attemptOf(entry) ?? []).map((type) => ({ type })));

const failures: Witness = ({ diary }) =>
  tally(diary.entries.flatMap((entry) => diary.failureOf(entry) ?? []).map((reason) => ({ reason })));

const throttled: Witness = ({ diary }) => [
  { labels: {}, value: diary.entries.filter(({ problem }) => problem === 'too-many-sign-ins').length },
];

/** Who asks as a shopper is told to wait as one: from no address did one ask too often. */
const exceeded: Witness = async (observed) => {
  const refused = observed.diary.entries.filter(({ problem }) => problem === 'rate-limited');
  const [shoppers, strangers] = [refused.filter(isOfShopper), refused.filter((entry) => !isOfShopper(entry))];
  const ids = await Promise.all(
    shoppers.map(async ({ from }) => ({ limit_type: 'user', user_id: await observed.idOf(from) })),
  );
  return tally([...strangers.map(({ from }) => ({ limit_type: 'ip', client_ip: from })), ...ids]);
};

const suspicions: Witness = ({ diary }) => {
  const byAddress = Map.groupBy(diary.entries, ({ from }) => from);
  return [...byAddress].flatMap(([client_ip, entries]) =>
    Object.entries(patterns)
      .filter(([, { from, isOffence }]) => {
        return entries.filter((entry) => isOffence(entry, diary.failureOf(entry) !== undefined)).length >= from;
      })
      .map(([type]) => ({ labels: { type, client_ip }, value: 1 })),
  );
};

export const protection = {
  'webstore.auth.attempts': [{ by: ['type'], says: attempts }],
  'webstore.auth.failures': [{ by: ['reason'], says: failures }],
  // Of an account that was guessed at from one address either may be the reason.
  'webstore.auth.throttled': [{ by: [], says: throttled }],
  'webstore.rate_limit.exceeded': [{ by: ['limit_type', 'client_ip', 'user_id'], says: exceeded }],
  // Those that were made while Redis was stopped; on a busy machine it is late at other times too.
  'webstore.rate_limit.degraded': [{ by: ['limit_type'], series: [['ip']], atLeast: WITHOUT_REDIS, atMost: 1_000 }],
  'webstore.security.suspicious_activity': [{ by: ['type', 'client_ip'], says: suspicions }],
} satisfies Record<string, readonly Truth[]>;

function isOfShopper({ authorization }: Entry): boolean {
  return authorization !== undefined;
}
