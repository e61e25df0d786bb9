import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPOSITORY_ROOT } from '@webstore/parts';
import { Shop } from '@webstore/testing';

const PRELOAD = pathToFileURL(join(REPOSITORY_ROOT, 'tools/kill-rounds/preload/fault-point.mjs')).href;
// What these processes do by the clock, whether anyone checks out or not.
const BY_THE_CLOCK = /what-time-is-it|claim-(sagas|open-\w+|stray-charges)|reconcil|ledger|purge/;
// Written after the shopper has the answer, and never waited for.
const AFTER_THE_ANSWER = /add-(funnel|segment)_fact|find-activity/;

describe('a checkout, statement by statement', () => {
  let folder: string;
  let shop: Shop;
  let main: string[];
  let payments: string[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'webstore-steps-'));
    const traced = (part: string) => ({ NODE_OPTIONS: `--import ${PRELOAD}`, FAULT_POINT: join(folder, part) });
    shop = await Shop.open({
      parts: ['payment-provider', 'inventory', 'promotions-service', 'payments-service', 'main-service'],
      environment: { 'main-service': traced('main'), 'payments-service': traced('payments') },
    });
    [main, payments] = await stepsOfACheckout();
  }, 60_000);

  afterAll(async () => {
    await shop.close();
    await rm(folder, { recursive: true });
  });

  /** What main and payments did, in order, from the click to the answer. */
  async function stepsOfACheckout(): Promise<[string[], string[]]> {
    const shopper = await shop.shopper();
    await shopper.puts('hammered-copper-kettle');
    // The first one fills what a process keeps: the shopper's token, the rates.
    expect((await shopper.checksOut()).status).toBe(201);
    await shopper.puts('hammered-copper-kettle', 2);
    await Promise.all(['main', 'payments'].map(trace));
    expect((await shopper.checksOut()).status).toBe(201);
    return [await stepsOf('main'), await stepsOf('payments')];
  }

  /** In one piece: a process that read half an order would die of that. */
  async function trace(part: string): Promise<void> {
    const file = join(folder, part);
    await writeFile(`${file}.new`, JSON.stringify({ trace: `${file}.trace` }));
    await rename(`${file}.new`, file);
  }

  async function stepsOf(part: string): Promise<string[]> {
    const steps = (await readFile(join(folder, `${part}.trace`), 'utf8')).trim().split('\n');
    return steps.filter((step) => !BY_THE_CLOCK.test(step) && !AFTER_THE_ANSWER.test(step));
  }

  const begun = (steps: readonly string[], what: string) => steps.filter((step) => step.startsWith(`before ${what}`));

  /** Steps between the beginning and the end of any call. */
  function duringCalls(steps: readonly string[]): string[] {
    let open = 0;
    return steps.filter((step) => {
      if (step.startsWith('before call')) open += 1;
      else if (step.startsWith('after call')) open -= 1;
      else return open > 0;
      return false;
    });
  }

  it('is two reads and two commits in main, none of them more than one statement', () => {
    expect(begun(main, 'sql')).toEqual([
      'before sql find-keyed-answer',
      'before sql cart-read',
      'before sql open-from-cart',
      'before sql confirm',
    ]);
  });

  it('is two commits in payments, one on either side of the call to the bank', () => {
    expect(payments.filter((step) => step.startsWith('before'))).toEqual([
      'before sql claim-payment',
      'before call POST /api/payment/process',
      'before sql record-payment',
    ]);
  });

  it('asks promotions and the warehouse before anything is written, and payments between the two commits', () => {
    const writesAndCalls = main.filter((step) => /^before (call|sql (open|confirm))/.test(step));
    expect(writesAndCalls.slice(0, 2).toSorted()).toEqual([
      'before call POST /api/inventory/check',
      'before call POST /api/promotions/check',
    ]);
    expect(writesAndCalls.slice(2)).toEqual([
      'before sql open-from-cart',
      'before call POST /api/payments/process',
      'before sql confirm',
    ]);
  });

  it.each(['main', 'payments'])('runs no statement of %s while a call is open', (part) => {
    const steps = part === 'main' ? main : payments;
    expect(begun(steps, 'call').length).toBeGreaterThan(0);
    expect(duringCalls(steps)).toEqual([]);
  });
});
