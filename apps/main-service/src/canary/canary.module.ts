import { Module } from '@nestjs/common';
import { CanaryController } from './canary.controller.js';
import { CanaryMetrics } from './canary.metrics.js';
import { CanaryRepository } from './canary.repository.js';
import { CanaryService } from './canary.service.js';

@Module({ controllers: [CanaryController], providers: [CanaryService, CanaryRepository, CanaryMetrics] })
export class CanaryModule {}
