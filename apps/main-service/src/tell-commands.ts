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
  for (const method of redis.getBuiltinCommands()) {
    const ask = methods[method]?.bind(redis);
    if (ask === undefined) continue;
    const command = { name: method.toUpperCase(), host, port };
    methods[method] = (...asked) =>
      commands.hasSubscribers ? commands.tracePromise(() => ask(...asked), { command }) : ask(...asked);
  }
}
