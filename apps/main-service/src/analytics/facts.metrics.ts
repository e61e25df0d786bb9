import { Injectable } from '@nestjs/common';
import type { Country, Segment } from '@webstore/contracts';
import { count, orOther } from '@webstore/telemetry';
import { Facts, type FunnelStage } from './facts.js';

/** Counts each fact as a metric when it is told, besides keeping it for the tables. */
@Injectable()
export class CountedFacts extends Facts {
  override reachedStage(stage: FunnelStage, country: Country, paymentMethod = ''): void {
    super.reachedStage(stage, country, paymentMethod);
    const paid = paymentMethod && { payment_method: orOther('webstore.funnel.stage', 'payment_method', paymentMethod) };
    count('webstore.funnel.stage', { stage, country, ...paid });
    if (stage === 'browse_catalog') count('webstore.products.views', { country });
  }

  override actedAs(segment: Promise<Segment>, action: FunnelStage, country: Country): void {
    super.actedAs(segment, action, country);
    segment.then(
      (known) => count('webstore.customer.segment', { segment: known, action, country }),
      () => undefined,
    );
  }
}
