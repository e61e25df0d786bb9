import { Inject, Injectable, Logger } from '@nestjs/common';
import { workUnasked } from '@webstore/nest-service';
import { type LedgerEntry, PaymentProvider } from '../payment-provider.js';
import { PaymentsRepository } from '../payments.repository.js';
import { type Finding, ReconciliationRepository, type Run, RunOvertaken } from './reconciliation.repository.js';

const OK = 200;

/** Compares what the provider really did with what we say it did. */
@Injectable()
export class ReconciliationService {
  private readonly logger = new Logger('reconciler');

  constructor(
    @Inject(ReconciliationRepository) private readonly reconciliation: ReconciliationRepository,
    @Inject(PaymentsRepository) private readonly payments: PaymentsRepository,
    @Inject(PaymentProvider) private readonly provider: PaymentProvider,
  ) {}

  /** Reads on to the end of the ledger, if a run is due. @throws CallFailed; the next run goes on from there */
  async run(): Promise<void> {
    const run = await this.reconciliation.begin();
    if (run) await workUnasked('reconcile', () => this.readOn(run)).catch(unlessOvertaken);
  }

  private async readOn(run: Run): Promise<void> {
    let seen = 0;
    for (let lastSeq: number | undefined = run.last_seq; lastSeq !== undefined; ) {
      const page = await this.readPage(lastSeq);
      seen += page.fresh;
      lastSeq = page.continueAfter;
    }
    this.report(await this.reconciliation.end(run, seen));
  }

  /** The last entry is read again: a ledger that does not have it any more has forgotten, and is read anew. */
  private async readPage(lastSeq: number): Promise<{ fresh: number; continueAfter: number | undefined }> {
    const { entries, next } = await this.provider.readLedger(Math.max(0, lastSeq - 1));
    if (lastSeq > 0 && entries[0]?.seq !== lastSeq) {
      this.logger.error({ message: 'The ledger of the provider has lost entries', last_seq: lastSeq });
      await this.reconciliation.compare([], lastSeq, 0);
      return { fresh: 0, continueAfter: 0 };
    }
    const to = entries.at(-1)?.seq ?? lastSeq;
    await this.settle(entries);
    this.report(await this.reconciliation.compare(entries, lastSeq, to));
    const fresh = entries.filter(({ seq }) => seq > lastSeq).length;
    return { fresh, continueAfter: next === null ? undefined : to };
  }

  /** The ledger is an answer too. */
  private async settle(entries: readonly LedgerEntry[]): Promise<void> {
    for (const { key, id: providerRef } of await this.reconciliation.findOpen(entries)) {
      await this.payments.recordLookUp(
        { key },
        { status: 'succeeded', providerRef, declineReason: null, httpStatus: OK },
      );
    }
  }

  private report(findings: readonly Finding[]): void {
    for (const finding of findings) {
      this.logger.error({ message: 'The provider and we differ', ...finding });
    }
  }
}

function unlessOvertaken(error: unknown): void {
  if (!(error instanceof RunOvertaken)) throw error;
}
