import { tracingChannel } from 'node:diagnostics_channel';
import type { Redis } from 'ioredis';

type Ask = (this: unknown, ...asked: unknown[]) => Promise<unknown>;

const commands = tracingChannel('webstore.redis.command');

/**
 * From now on Redis's commands and scripts are told where somebody listens, each as it is asked: ioredis itself tells of them
 * when they go out together, which is in the time of whoever asked first.
 */
export function tellCommands(redis: Redis): void {
  const { host = 'localhost', port = 6379 } = redis.options;
  const methods = redis as unknown as Record<string, Ask>;
  const tell = (method: string, name: string) => {
    const ask = methods[method];
    if (ask === undefined) return;
    const command = { name, host, port };
    methods[method] = function (...asked) {
      // A pipeline takes scripts over from the connection; what goes into one has been told of already.
      const isTold = this === redis && commands.hasSubscribers;
      return isTold ? commands.tracePromise(() => ask.apply(redis, asked), { command }) : ask.apply(this, asked);
    };
  };
  for (const method of redis.getBuiltinCommands()) tell(method, method.toUpperCase());
  const define = redis.defineCommand.bind(redis);
  redis.defineCommand = (script, definition) => {
    define(script, definition);
    tell(script, 'EVALSHA');
  };
}
