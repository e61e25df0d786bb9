import { Global, Module } from '@nestjs/common';
import { AddressRules } from './address-rules.js';

/** Who is never slowed down, and who is not served at all. */
@Global()
@Module({ providers: [AddressRules], exports: [AddressRules] })
export class AddressRulesModule {}
