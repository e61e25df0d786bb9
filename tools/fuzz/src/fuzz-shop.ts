import { randomUUID } from 'node:crypto';
import { freePort } from '@webstore/backing-services';
import { ApiContract } from '@webstore/testing';
import { MAIN, WholeShop } from '@webstore/whole-shop';
import { operationsOf, readDocument } from './document.js';
import { settledMemoryMb } from './memory.js';
import { requestsFor } from './request-arbitrary.js';
import { SchemaArbitraries } from './schema-arbitraries.js';

type Environment = Readonly<Record<string, string>>;

/** As the shop is delivered. */
const LIMITED: Environment = {
  RATE_LIMIT_PER_ADDRESS: '200',
  RATE_LIMIT_PER_USER: '60',
  RATE_LIMIT_CHECKOUTS_PER_USER: '10',
  RATE_LIMIT_REGISTRATIONS_PER_ADDRESS: '30',
  SIGN_IN_FAILURES: '5',
};
/** Still counted, and never reached. */
const RAISED: Environment = Object.fromEntries(Object.keys(LIMITED).map((key) => [key, '1000000']));

/** A whole shop whose main-service can be told of other limits, and whose memory can be looked at. */
export class FuzzShop {
  private limits = LIMITED;

  private constructor(private readonly inspectorPort: number) {}

  private shop: WholeShop | undefined;

  static async open(): Promise<FuzzShop> {
    const opened = new FuzzShop(await freePort());
    opened.shop = await WholeShop.open({
      environment: (name): Environment => (name === MAIN ? opened.environment() : {}),
    });
    return opened;
  }

  get address(): string {
    return this.whole.address(MAIN);
  }

  /** Ends main-service and starts it again without limits that could be reached. */
  async raiseLimits(): Promise<void> {
    this.limits = RAISED;
    await this.whole.part(MAIN).stop();
    await this.whole.startAgain(MAIN);
  }

  memoryMb(): Promise<number> {
    return settledMemoryMb(this.whole.part(MAIN).pid, this.inspectorPort);
  }

  /** Access tokens of new customers, each from an address of their own. */
  async tokens(count: number): Promise<string[]> {
    const tokens: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const response = await fetch(`${this.address}/auth/register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.19.0.${at}` },
        body: JSON.stringify({ email: `${randomUUID()}@fuzz.example`, password: 'a-long-password', name: 'Ada' }),
      });
      const { access_token } = (await response.json()) as { access_token: string };
      tokens.push(access_token);
    }
    return tokens;
  }

  contract(): Promise<ApiContract> {
    return ApiContract.of(this.address);
  }

  /** Requests generated from the document, with what this shop really sells. */
  async requests() {
    const document = await readDocument(this.address);
    const { rows } = await this.whole.store.query<{ id: string }>('SELECT id FROM product ORDER BY position LIMIT 20');
    const known = {
      product_id: rows.map(({ id }) => id),
      country: ['US', 'US', 'US', 'us', 'us', 'us', 'DE', 'jp'],
      coupon: ['WELCOME10', 'NO-SUCH'],
      payment_method: ['card', 'card_declined'],
      'Idempotency-Key': Array.from({ length: 200 }, () => randomUUID()),
      'X-Idempotency-Key': Array.from({ length: 20 }, () => randomUUID()),
    };
    const schemas = new SchemaArbitraries(document.components?.schemas ?? {}, known);
    return requestsFor(operationsOf(document), schemas);
  }

  async close(): Promise<void> {
    await this.whole.close();
  }

  private get whole(): WholeShop {
    if (!this.shop) throw new Error('The shop is not open');
    return this.shop;
  }

  private environment(): Environment {
    return { ...this.limits, TRUSTED_PROXIES: '127.0.0.1', NODE_OPTIONS: `--inspect=127.0.0.1:${this.inspectorPort}` };
  }
}
