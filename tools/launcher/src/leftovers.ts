import { join } from 'node:path';
import { endLeftoverPostgres, endLeftoverRedis, endProcess, worksIn } from '@webstore/backing-services';
import type { RunRecord } from '@webstore/parts';

export function postgresFolder(folder: string): string {
  return join(folder, 'postgres');
}

export function redisFolder(folder: string): string {
  return join(folder, 'redis');
}

/** Ends what a killed launcher left running, after looking that it is ours: parts, then Redis and PostgreSQL. */
export async function endLeftovers(root: string, folder: string, left?: RunRecord): Promise<void> {
  const pids = (left?.parts ?? []).flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  await Promise.all(
    pids.map(async (pid) => {
      if (await worksIn(pid, root)) await endProcess(pid);
    }),
  );
  await Promise.all([endLeftoverRedis(redisFolder(folder)), endLeftoverPostgres(postgresFolder(folder))]);
}
