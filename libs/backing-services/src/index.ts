/** Starts what the shop stands on and npm has not as a service: PostgreSQL, Redis; and the processes and ports under them. */
export type { BackingService, BackingServiceOptions } from './backing-service.js';
export { CHROMIUM, findProgram, installProgram, NGINX, ProgramMissing, REDIS } from './debian-programs.js';
export { type EndStep, endProcess, isAlive, TERM_THEN_KILL } from './end-process.js';
export { memoryOf } from './memory-of.js';
export { type PortOwner, portOwner } from './port-owner.js';
export { freePort, isFree } from './ports.js';
export { endLeftoverPostgres, postgresUrlAt, startPostgres } from './postgres.js';
export { processFolder, worksIn } from './process-folder.js';
export { endLeftoverRedis, startRedis } from './redis.js';
export { type ChildOptions, type Exit, type RunningChild, runChild } from './run-child.js';
export { NotReady, type StartOptions, startUntilReady } from './start-until-ready.js';
