import { Controller, Get, HttpStatus } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { pongSchema } from '@webstore/contracts';
import { Answers, Traceparent } from '@webstore/nest-service';
import type { z } from 'zod';
import { CanaryService } from './canary.service.js';

@ApiTags('Canary')
@Controller('ping')
export class CanaryController {
  constructor(private readonly canary: CanaryService) {}

  @Get()
  @Answers(HttpStatus.OK, pongSchema)
  ping(@Traceparent() traceparent: string): Promise<z.output<typeof pongSchema>> {
    return this.canary.ping(traceparent);
  }
}
