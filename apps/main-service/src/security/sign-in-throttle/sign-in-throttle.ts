import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@webstore/nest-service';
import type { Config } from '../../config.js';
import { AddressRules } from '../address-rules/address-rules.js';
import { clientOf } from '../rate-limit/client-address.js';
import { LocalThrottle } from './local-throttle.js';
import { SharedThrottle } from './shared-throttle.js';
import type { SignInFrom } from './sign-in-from.js';
import type { ThrottleAct, ThrottleRule } from './throttle-rule.js';
import { ThrottledSignIns } from './throttled-sign-ins.js';
import { TooManySignIns } from './too-many-sign-ins.js';

/** Who wants to sign in, and to what. */
export interface SignInTry extends SignInFrom {
  /** Whether or not there is such an account. */
  readonly account: string;
}

interface Subject {
  readonly by: 'account' | 'address';
  readonly key: string;
}

type Settings = Pick<
  Config,
  'SIGN_IN_FAILURES' | 'SIGN_IN_WINDOW_MS' | 'SIGN_IN_FIRST_WAIT_MS' | 'SIGN_IN_LONGEST_WAIT_MS'
>;

/** Makes those wait who guess passwords, by the account and by the address; nobody is locked out for good. */
@Injectable()
export class SignInThrottle {
  private readonly local = new LocalThrottle();
  private readonly rule: ThrottleRule;

  constructor(
    @Inject(CONFIG) config: Settings,
    private readonly shared: SharedThrottle,
    private readonly rules: AddressRules,
    private readonly throttled: ThrottledSignIns,
  ) {
    this.rule = {
      failures: config.SIGN_IN_FAILURES,
      windowMs: config.SIGN_IN_WINDOW_MS,
      firstWaitMs: config.SIGN_IN_FIRST_WAIT_MS,
      longestWaitMs: config.SIGN_IN_LONGEST_WAIT_MS,
    };
  }

  /** Lets somebody try: `check` resolves with `undefined` where the password is wrong. @throws TooManySignIns */
  async guard<T>(attempt: SignInTry, check: () => Promise<T | undefined>): Promise<T | undefined> {
    if (this.rule.failures === 0) return check();
    const subjects = this.subjectsOf(attempt);
    await this.begin(subjects, attempt);
    const found = await check().catch(async (error: unknown) => {
      await this.all('release', subjects);
      throw error;
    });
    if (found === undefined) await this.all('fail', subjects);
    else await this.forgive(subjects);
    return found;
  }

  private async begin(subjects: readonly Subject[], { address, traceId }: SignInTry): Promise<void> {
    const waits = await this.all('begin', subjects);
    const waitMs = Math.max(...waits);
    if (waitMs === 0) return;
    await this.all(
      'release',
      subjects.filter((_, at) => waits[at] === 0),
    );
    const { by } = subjects[waits.indexOf(waitMs)] as Subject;
    this.throttled.report({ by, client: clientOf(address), traceId, waitMs });
    throw new TooManySignIns(waitMs);
  }

  /** Who signs in to an account of their own is not thereby free to guess at others'. */
  private async forgive(subjects: readonly Subject[]): Promise<void> {
    await Promise.all(subjects.map(({ by, key }) => this.act(by === 'account' ? 'clear' : 'release', key)));
  }

  private all(act: ThrottleAct, subjects: readonly Subject[]): Promise<number[]> {
    return Promise.all(subjects.map(({ key }) => this.act(act, key)));
  }

  private async act(act: ThrottleAct, key: string): Promise<number> {
    try {
      return await this.shared.act(act, key, this.rule);
    } catch {
      return this.local.act(act, key, this.rule);
    }
  }

  private subjectsOf({ account, address }: SignInTry): Subject[] {
    const ofAccount = { by: 'account', key: `account:${digest(account)}` } as const;
    if (this.rules.verdictOn(address) === 'allow') return [ofAccount];
    return [ofAccount, { by: 'address', key: `address:${clientOf(address)}` }];
  }
}

/** Redis need not know who has an account, nor be sent an address of any length. */
function digest(account: string): string {
  return createHash('sha256').update(account).digest('base64url');
}
