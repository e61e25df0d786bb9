import type { Attack } from '../attack.js';
import { count, repeat } from '../attacker/attacker.js';
import { suspicionOf } from '../expect.js';

const PROBES = 30;
const QUERIES = ['limit=0', 'limit=1e9', 'cursor=%27%20OR%201=1', 'sort=price;drop', 'min_price=-1', 'nosuch=1'];

/** No alert belongs to it: one address that asks nonsense is for a person to look at, and fifty of them are a spike. */
export const clientErrors: Attack = {
  name: 'client-errors',
  meaning: 'one address keeps asking for what is refused, to find what is not',
  truth: ({ attackers }) => ({ must: suspicionOf('abuse', attackers.address()) }),
  strike: async ({ attackers }) => {
    const ask = (turn: number) => attackers.one().get(`/us/products?${QUERIES[turn % QUERIES.length]}`);
    const answers = await repeat(PROBES, ask);
    const refused = count(answers, 400);
    return refused < PROBES ? [`${PROBES - refused} of ${PROBES} malformed questions were not refused with 400`] : [];
  },
};
