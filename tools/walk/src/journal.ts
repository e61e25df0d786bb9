import { styleText } from 'node:util';
import { drawTable } from '@webstore/console-table';
import type { Country } from '@webstore/contracts';
import { StepFailed } from './step-failed.js';

/** Where the walk is told; a terminal gets colours. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What came of one country's walk. */
export interface Purchase {
  readonly country: Country;
  readonly orderId: string;
  readonly total: string;
  readonly shippedAfterMs: number;
  readonly tries: number;
  /** `undefined` where the provider's ledger was out of reach. */
  readonly inLedger: string | undefined;
}

type Style = Parameters<typeof styleText>[0];

/** Tells the walk while it happens, each step with its time. */
export class Journal {
  private readonly purchases: Purchase[] = [];
  private readonly startedAt = performance.now();

  constructor(private readonly output: Output) {}

  /** Runs a step and tells its outcome. @throws StepFailed */
  async step<T>(name: string, take: () => Promise<T>, tell: (outcome: T) => string): Promise<T> {
    const startedAt = performance.now();
    const told = (mark: string, style: Style, text: string) => {
      const took = `${Math.round(performance.now() - startedAt)} ms`.padStart(9);
      this.say(`  ${this.paint(style, mark)} ${this.paint('dim', took)}  ${name.padEnd(26)} ${text}`.trimEnd());
    };
    try {
      const outcome = await take();
      told('✓', 'green', tell(outcome));
      return outcome;
    } catch (error) {
      told('✗', 'red', '');
      throw new StepFailed(name, error);
    }
  }

  /** Something that a reader should know and that is no failure. */
  remark(text: string): void {
    this.say(`  ${this.paint('yellow', '·')} ${' '.repeat(9)}  ${text}`);
  }

  heading(text: string): void {
    this.say(`\n${this.paint('bold', text)}`);
  }

  say(text: string): void {
    this.output.write(`${text}\n`);
  }

  bought(purchase: Purchase): void {
    this.purchases.push(purchase);
  }

  /** After more than one country a table; always one line of summary. */
  sumUp(): void {
    if (this.purchases.length > 1) this.say(`\n${drawTable(HEADINGS, this.purchases.map(rowOf))}`);
    const took = ((performance.now() - this.startedAt) / 1000).toFixed(1);
    const orders = this.purchases.length === 1 ? '1 order' : `${this.purchases.length} orders`;
    const compared = this.purchases.every(({ inLedger }) => inLedger !== undefined);
    const money = compared ? 'every payment equals its total' : 'payments not compared: the provider is out of reach';
    this.say(`\n${this.paint('green', '✓')} ${orders} confirmed, shipped and told to the CRM in ${took} s; ${money}.`);
  }

  private paint(style: Style, text: string): string {
    return this.output.isTTY ? styleText(style, text, { validateStream: false }) : text;
  }
}

const HEADINGS = ['country', 'order', 'tries', 'shipped after', 'total', 'in the ledger'] as const;

function rowOf({ country, orderId, tries, shippedAfterMs, total, inLedger }: Purchase): string[] {
  return [country, orderId, String(tries), `${shippedAfterMs} ms`, total, inLedger ?? 'not compared'];
}
