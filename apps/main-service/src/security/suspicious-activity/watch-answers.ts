import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AddressBook } from '@webstore/address-rules';
import { CONFIG, onUnread, traceIdOf, type Unread } from '@webstore/nest-service';
import type { Config } from '../../config.js';
import { SuspiciousActivity } from './suspicious-activity.js';

/** Shows every answer that went out to the detectors, to what was never a whole request too. */
export function watchAnswers(app: NestFastifyApplication): void {
  const activity = app.get(SuspiciousActivity);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode >= 400) activity.see(reply.statusCode, request.ip, traceIdOf(request));
    done();
  });
  // For whom a proxy sent it stands in what was not read.
  const proxies = bookOf(app.get<Config>(CONFIG).TRUSTED_PROXIES);
  const see = ({ status, address }: Unread) => {
    if (proxies.verdictOn(address) === undefined) activity.see(status, address);
  };
  const unlisten = onUnread(see);
  server.addHook('onClose', async () => unlisten());
}

const bookOf = (networks: readonly string[]) =>
  new AddressBook(networks.map((network) => ({ network, verdict: 'allow' as const })));
