import { Module } from '@nestjs/common';
import { KeyPurge } from './key-purge.js';
import { CountedKeyPurge } from './key-purge.metrics.js';

@Module({ providers: [{ provide: KeyPurge, useClass: CountedKeyPurge }] })
export class IdempotencyModule {}
