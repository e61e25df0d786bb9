import { tracingChannel } from 'node:diagnostics_channel';
import type { Redis } from 'ioredis';

type Ask<Asked extends unknown[], Answer> = (this: unknown, ...asked: Asked) => Promise<Answer>;

const commands = tracingChannel('webstore.redis.command');

/**
 * From now on Redis's commands and scripts are told where somebody listens, each as it is asked: ioredis itself tells of them
 * when they go out together, which is in the time of whoever asked first. A script of any number of keys is asked for many at
 * once, and of each of them it has been told.
 */
export function tellCommands(redis: Redis): void {
  const methods = redis as unknown as Record<string, Ask<unknown[], unknown>>;
  const tell = (method: string, name: string) => {
    const ask = methods[method];
    if (ask === undefined) return;
    const tellingAsk = tellingOf(redis, name, ask.bind(redis));
    methods[method] = function (...asked) {
      // A pipeline takes scripts over from the connection; what goes into one has been told of already.
      return this === redis ? tellingAsk(...asked) : ask.apply(this, asked);
    };
  };
  for (const method of redis.getBuiltinCommands()) tell(method, method.toUpperCase());
  const define = redis.defineCommand.bind(redis);
  redis.defineCommand = (script, definition) => {
    define(script, definition);
    if (definition.numberOfKeys !== undefined) tell(script, 'EVALSHA');
  };
}

/** What asks the same of Redis, and tells of it as a command of this name where somebody listens. */
export function tellingOf<Asked extends unknown[], Answer>(
  { options: { host = 'localhost', port = 6379 } }: Redis,
  name: string,
  ask: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  const command = { name, host, port };
  return (...asked) =>
    commands.hasSubscribers ? commands.tracePromise(() => ask(...asked), { command }) : ask(...asked);
}
