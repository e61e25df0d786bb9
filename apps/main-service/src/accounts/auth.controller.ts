import { Body, Controller, Header, HttpCode, HttpStatus, Post, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { loginBodySchema, refreshBodySchema, registerBodySchema, type Tokens, tokensSchema } from '@webstore/contracts';
import { Answers, Refuses } from '@webstore/nest-service';
import { InvalidRequest, Unauthorized } from '@webstore/problem-details';
import type { z } from 'zod';
import { Authenticated, SignInId } from '../security/authentication/authenticated.js';
import { AuthenticationAttempted } from '../security/authentication/authentication-attempted.js';
import { RegistrationLimitGuard } from '../security/rate-limit/registration-limit.guard.js';
import { SignInFrom } from '../security/sign-in-throttle/sign-in-from.js';
import { TooManySignIns } from '../security/sign-in-throttle/too-many-sign-ins.js';
import { EmailTaken, SignInBusy } from './accounts.errors.js';
import { AccountsService, type LoginBody, type RegisterBody } from './accounts.service.js';
import { SignIns } from './sign-ins.js';

@ApiTags('Accounts')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly signIns: SignIns,
  ) {}

  @Post('register')
  @Header('cache-control', 'no-store')
  @Answers(HttpStatus.CREATED, tokensSchema)
  @Refuses(InvalidRequest, EmailTaken, SignInBusy)
  @UseGuards(RegistrationLimitGuard)
  register(@Body({ schema: registerBodySchema }) body: RegisterBody): Promise<Tokens> {
    return this.accounts.register(body);
  }

  @Post('login')
  @Header('cache-control', 'no-store')
  @AuthenticationAttempted('login')
  @Answers(HttpStatus.OK, tokensSchema)
  @Refuses(InvalidRequest, Unauthorized, TooManySignIns, SignInBusy)
  login(@Body({ schema: loginBodySchema }) body: LoginBody, @SignInFrom() from: SignInFrom): Promise<Tokens> {
    return this.accounts.login(body, from);
  }

  @Post('refresh')
  @Header('cache-control', 'no-store')
  @AuthenticationAttempted('refresh')
  @Answers(HttpStatus.OK, tokensSchema)
  @Refuses(InvalidRequest, Unauthorized)
  refresh(
    @Body({ schema: refreshBodySchema }) body: z.output<typeof refreshBodySchema>,
    @SignInFrom() from: SignInFrom,
  ): Promise<Tokens> {
    return this.signIns.refresh(body.refresh_token, from);
  }

  @Post('logout')
  @Authenticated()
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse({ description: 'This sign-in has ended' })
  logout(@SignInId() signInId: string): Promise<void> {
    return this.signIns.revoke(signInId);
  }
}
