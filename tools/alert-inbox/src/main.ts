import { fileURLToPath } from 'node:url';
import { readConfig } from './config.js';
import { createInbox } from './create-inbox.js';

const RUNBOOKS = fileURLToPath(new URL('../../../docs/runbooks', import.meta.url));

const { HOST, PORT } = readConfig();
const inbox = createInbox(RUNBOOKS);
const listening = await inbox.listen({ host: HOST, port: PORT });
process.stdout.write(`${JSON.stringify({ listening, service: 'alert-inbox' })}\n`);
for (const event of ['SIGTERM', 'SIGINT'] as const) {
  process.once(event, () => {
    inbox.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
