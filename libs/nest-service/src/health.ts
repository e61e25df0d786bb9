import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import { healthSchema } from '@webstore/contracts';
import type { FastifyReply } from 'fastify';
import { AlsoAnswers, Answers } from './answers.js';
import { Public } from './service-token.js';

/** What a service cannot do without, each with a question that throws when it is away. */
export abstract class ReadinessChecks {
  abstract readonly checks: Readonly<Record<string, () => Promise<unknown>>>;
}

/** `GET /health`: alive. `GET /health/ready`: can serve. An app lists it and provides its ReadinessChecks. */
@Public()
@Controller('health')
export class HealthController {
  constructor(@Inject(ReadinessChecks) private readonly readiness: ReadinessChecks) {}

  @Get()
  @Answers(HttpStatus.OK, healthSchema)
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Answers(HttpStatus.OK, healthSchema)
  @AlsoAnswers(HttpStatus.SERVICE_UNAVAILABLE, healthSchema)
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const checks = Object.fromEntries(await Promise.all(Object.entries(this.readiness.checks).map(askOne)));
    const ready = Object.values(checks).every((state) => state === 'up');
    if (!ready) void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: ready ? 'ok' : 'unavailable', checks };
  }
}

async function askOne([name, ask]: [string, () => Promise<unknown>]): Promise<[string, 'up' | 'down']> {
  return ask().then(
    () => [name, 'up'],
    () => [name, 'down'],
  );
}
