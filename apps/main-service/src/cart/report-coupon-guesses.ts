import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Cart } from '@webstore/contracts';
import { traceIdOf } from '@webstore/nest-service';
import type { FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { shopperOf } from '../security/authentication/authenticated.js';
import { CouponGuesses } from '../security/suspicious-activity/coupon-guesses.js';

type Viewing = FastifyRequest<{ Querystring: { coupon?: string } }>;

/** Lets the detectors know of a cart that was asked for with a coupon that there is not. */
@Injectable()
export class ReportCouponGuesses implements NestInterceptor<Cart> {
  constructor(private readonly guesses: CouponGuesses) {}

  intercept(context: ExecutionContext, next: CallHandler<Cart>): Observable<Cart> {
    const request = context.switchToHttp().getRequest<Viewing>();
    const { customerId: shopperId } = shopperOf(context);
    const code = request.query.coupon ?? '';
    const guess = { shopperId, code, address: request.ip, traceId: traceIdOf(request) };
    return next
      .handle()
      .pipe(tap(({ discount }) => discount?.coupon_refused === 'unknown' && this.guesses.report(guess)));
  }
}
