import { Inject, Injectable } from '@nestjs/common';
import type { loginBodySchema, registerBodySchema, Tokens } from '@webstore/contracts';
import { CONFIG } from '@webstore/nest-service';
import { Unauthorized } from '@webstore/problem-details';
import type { z } from 'zod';
import type { Config } from '../config.js';
import type { SignInFrom } from '../security/sign-in-throttle/sign-in-from.js';
import { SignInThrottle } from '../security/sign-in-throttle/sign-in-throttle.js';
import { EmailTaken } from './accounts.errors.js';
import { CustomersRepository } from './customers.repository.js';
import { isDemoEmail } from './demo-accounts.js';
import { Passwords } from './passwords.js';
import { SignIns } from './sign-ins.js';

export type RegisterBody = z.output<typeof registerBodySchema>;
export type LoginBody = z.output<typeof loginBodySchema>;

@Injectable()
export class AccountsService {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'DEMO_AUTH'>,
    private readonly customers: CustomersRepository,
    private readonly passwords: Passwords,
    private readonly signIns: SignIns,
    private readonly throttle: SignInThrottle,
  ) {}

  async register({ email, name, password }: RegisterBody): Promise<Tokens> {
    if (isDemoEmail(email)) throw new EmailTaken();
    const passwordHash = await this.passwords.hash(password);
    const customerId = await this.customers.insert({ email, name, passwordHash });
    if (!customerId) throw new EmailTaken();
    return this.signIns.open(customerId);
  }

  /**
   * Every refusal looks the same and takes the same time, so that nobody learns who has an account.
   * @throws Unauthorized, TooManySignIns, SignInBusy
   */
  async login(body: LoginBody, from: SignInFrom): Promise<Tokens> {
    const customerId = await this.throttle.guard({ ...from, account: body.email }, () => this.customerOf(body));
    if (customerId === undefined) throw new Unauthorized();
    return this.signIns.open(customerId);
  }

  private async customerOf({ email, password }: LoginBody): Promise<string | undefined> {
    const credentials = await this.customers.findCredentials(email);
    const isOpen = this.config.DEMO_AUTH || !isDemoEmail(email);
    const hash = isOpen ? (credentials?.password_hash ?? null) : null;
    return (await this.passwords.matches(password, hash)) ? credentials?.id : undefined;
  }
}
