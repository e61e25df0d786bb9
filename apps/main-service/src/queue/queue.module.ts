import { Module } from '@nestjs/common';
import { QueueMetrics } from './queue.metrics.js';

/** The jobs that this service writes, and the worker does. */
@Module({ providers: [QueueMetrics] })
export class QueueModule {}
