import { countries } from '@webstore/contracts';
import { Shop } from '@webstore/testing';
import { walk } from './walk-command.js';

class Paper {
  text = '';

  write(text: string): void {
    this.text += text;
  }
}

describe('the walk', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await Shop.open();
  }, 60_000);

  afterAll(() => shop.close());

  const walkTo = async (...args: string[]) => {
    const paper = new Paper();
    const provider = shop.address('payment-provider');
    const code = await walk([...args, '--address', shop.address(), '--provider', provider], paper);
    return { code, text: paper.text };
  };

  it('walks through a purchase in each of the seven countries', async () => {
    const { code, text } = await walkTo('--all');

    expect({ code, failed: code === 0 ? '' : text }).toEqual({ code: 0, failed: '' });
    for (const country of countries) expect(text).toMatch(new RegExp(`^  ${country} +[0-9a-f-]{36} +1 `, 'm'));
    expect(text).toContain('7 orders confirmed, shipped and told to the CRM');
    expect(text).not.toContain('\u001b');
  }, 120_000);

  it('tries again with a new key after a declined card, and is charged once', async () => {
    await switchProvider({ faults: [{ name: 'decline', times: 1 }] });
    const { code, text } = await walkTo('--country', 'de');

    expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('the card was declined') });
    expect(text).toContain('charged once');
  });

  it('says at which step the shop refused, and why', async () => {
    const { code, text } = await walkTo('--country', 'US', '--coupon', 'NOSUCHCOUPON');

    expect(code).toBe(1);
    expect(text).toContain('The walk ends at "check out": the shop answered 422');
    expect(text).toContain('"type": "/problems/coupon-refused"');
  });

  it('waits as long as it is told by a shop that it asks too often', async () => {
    const environment = { 'main-service': { RATE_LIMIT_PER_USER: '3', RATE_LIMIT_WINDOW_MS: '300' } };
    const busy = await Shop.open({ environment });
    try {
      const paper = new Paper();
      const places = ['--address', busy.address(), '--provider', busy.address('payment-provider')];
      const code = await walk(['--country', 'US', ...places], paper);
      expect({ code, failed: code === 0 ? '' : paper.text }).toEqual({ code: 0, failed: '' });
      expect(busy.logged('main-service', 'Rate limit exceeded').length).toBeGreaterThan(0);
    } finally {
      await busy.close();
    }
  }, 60_000);

  it.each([[['--country', 'AT']], [['--nonsense']]])('shows its usage for %j', async (args) => {
    const paper = new Paper();
    expect(await walk(args, paper)).toBe(2);
    expect(paper.text).toContain('Usage: npm run walk');
  });

  async function switchProvider(switches: object): Promise<void> {
    await fetch(`${shop.address('payment-provider')}/admin/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(switches),
    });
  }
});
