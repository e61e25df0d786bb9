import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AnalyticsModule } from './analytics/analytics.module.js';
import { BackingModule } from './backing.module.js';
import { CanaryModule } from './canary/canary.module.js';
import { CartModule } from './cart/cart.module.js';
import { CatalogModule } from './catalog/catalog.module.js';
import { CheckoutModule } from './checkout/checkout.module.js';
import { IdempotencyModule } from './idempotency/idempotency.module.js';
import { OrdersModule } from './orders/orders.module.js';
import { ProblemsModule } from './problems/problems.module.js';
import { QueueModule } from './queue/queue.module.js';
import { AddressRulesModule } from './security/address-rules/address-rules.module.js';
import { AuthenticationModule } from './security/authentication/authentication.module.js';
import { RateLimitModule } from './security/rate-limit/rate-limit.module.js';
import { SignInThrottleModule } from './security/sign-in-throttle/sign-in-throttle.module.js';
import { SuspiciousActivityModule } from './security/suspicious-activity/suspicious-activity.module.js';

@Module({
  imports: [
    ...[CatalogModule, CartModule, CheckoutModule, OrdersModule, AccountsModule],
    ...[AnalyticsModule, CanaryModule, QueueModule, ProblemsModule],
    ...[AddressRulesModule, RateLimitModule, SignInThrottleModule, AuthenticationModule, SuspiciousActivityModule],
    IdempotencyModule,
    BackingModule,
  ],
})
export class AppModule {}
