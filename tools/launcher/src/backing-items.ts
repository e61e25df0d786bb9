import { findProgram, installProgram, REDIS, startPostgres, startRedis } from '@webstore/backing-services';
import type { Board } from './board.js';
import type { Item } from './item.js';
import { postgresFolder, redisFolder } from './leftovers.js';
import type { ChosenPort } from './ports.js';
import { supervise } from './supervise.js';

export interface BackingOptions {
  readonly board: Board;
  readonly folder: string;
  readonly chosen: ChosenPort;
  readonly onLine: (line: string) => void;
}

/** Installing a package may take its time; the shop does not wait for it longer than this. */
const REDIS_PATIENCE_MS = 15_000;

/** The shop's own PostgreSQL. Nothing opens without it. */
export function postgresItem({ board, folder, chosen, onLine }: BackingOptions): Item {
  return supervise({
    name: 'postgres',
    after: [],
    board,
    remark: chosen.remark,
    isVital: true,
    start: async () => {
      const postgres = await startPostgres({ folder: postgresFolder(folder), port: chosen.port, onLine });
      return { ...postgres, address: postgres.url };
    },
  });
}

/** The shop's own Redis, installed first where it is missing and may be. */
export function redisItem({ board, folder, chosen, onLine }: BackingOptions): Item {
  return supervise({
    name: 'redis',
    after: [],
    board,
    remark: chosen.remark,
    patienceMs: REDIS_PATIENCE_MS,
    start: async () => {
      if (!(await findProgram(REDIS)))
        board.change('redis', { note: "installing Debian's redis-server where that may be" });
      await installProgram(REDIS);
      const redis = await startRedis({ folder: redisFolder(folder), port: chosen.port, onLine });
      return { ...redis, address: redis.url };
    },
  });
}

/** A server that the user runs already. */
export function givenItem(name: string, address: string, board: Board): Item {
  const begin = async () => board.change(name, { state: 'yours', address });
  return { name, after: [], begin, end: async () => undefined };
}
