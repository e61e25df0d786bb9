import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AddressBlocked } from './address-blocked.js';
import { AddressRules } from './address-rules.js';

/** Nothing is served to an address that is shut out. */
export function refuseBlocked(app: NestFastifyApplication): void {
  const rules = app.get(AddressRules);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      done(rules.verdictOn(request.ip) === 'block' ? new AddressBlocked() : undefined);
    });
}
