import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { traceIdOf } from '@webstore/nest-service';
import { SuspiciousActivity } from './suspicious-activity.js';

/** Shows every answer that went out to the detectors. */
export function watchAnswers(app: NestFastifyApplication): void {
  const activity = app.get(SuspiciousActivity);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      if (reply.statusCode >= 400) activity.see(reply.statusCode, request.ip, traceIdOf(request));
      done();
    });
}
