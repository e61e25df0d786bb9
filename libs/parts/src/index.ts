/** The table of every process of the shop, and how one is started: for the launcher and for tests alike. */
export { NotBuilt, type ProgramOptions, startProgram } from './node-program.js';
export type { Chore, Part, Surroundings } from './part.js';
export { MIGRATIONS, PARTS, partNamed, SEED } from './parts.js';
export { REPOSITORY_ROOT } from './repository-root.js';
export { ChoreFailed, type ChoreOptions, runChore } from './run-chore.js';
export { type RecordedPart, type RunRecord, readRunRecord, runRecordPath, SHOP_FOLDER } from './run-record.js';
export { isReadyAt, type RunningPart, type SpawnOptions, spawnPart } from './spawn-part.js';
export { UNDISTURBED } from './undisturbed.js';
