import type { Redis } from 'ioredis';
import { tellingOf } from '../tell-commands.js';
import { together } from './together.js';

type Asked = readonly [key: string, ...args: number[]];
type Script<Answer> = (keys: number, ...keysAndArgs: (string | number)[]) => Promise<Answer[]>;

/**
 * A script that answers for many at once: KEYS one of each, ARGV what each says of it, and as many answers. Who asks in the same
 * turn shares a call, which costs this process far less than a command each, even where they go out in one write.
 */
export function scriptForMany<Answer>(redis: Redis, name: string, lua: string): (asked: Asked) => Promise<Answer> {
  const { options } = redis;
  redis.defineCommand(name, { lua });
  // It need not wait for others once more.
  options.autoPipeliningIgnoredCommands = [...(options.autoPipeliningIgnoredCommands ?? []), name];
  const scripts = redis as unknown as Record<string, Script<Answer>>;
  return tellingOf(redis, 'EVALSHA', together(askAll));

  async function askAll(all: readonly Asked[]): Promise<Answer[]> {
    const keys = all.map(([key]) => key);
    const args = all.flatMap(([, ...ofKey]) => ofKey);
    return (await scripts[name]?.(keys.length, ...keys, ...args)) ?? [];
  }
}
