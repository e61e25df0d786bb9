import { tracingChannel } from 'node:diagnostics_channel';
import type { Redis } from 'ioredis';

type Ask = (...asked: unknown[]) => Promise<unknown>;

const commands = tracingChannel('webstore.redis.command');

/**
 * From now on Redis's commands are told where somebody listens, each as it is asked: ioredis itself tells of them when they
 * go out together, which is in the time of whoever asked first.
 */
export function tellCommands(redis: Redis): void {
  const { host = 'localhost', port = 6379 } = redis.options;
  const methods = redis as unknown as Record<string, Ask>;
  for (const command of redis.getBuiltinCommands()) {
    const ask = methods[command]?.bind(redis);
    if (ask === undefined) continue;
    methods[command] = (...asked) =>
      commands.hasSubscribers ? commands.tracePromise(() => ask(...asked), { command, host, port }) : ask(...asked);
  }
}
