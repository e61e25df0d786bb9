import { Module } from '@nestjs/common';
import { KeyPurge } from './key-purge.js';

@Module({ providers: [KeyPurge] })
export class IdempotencyModule {}
