import { type Act, BadUsage, type Command, type Desk, type Output } from './command.js';
import { openStore, StoreNotFound } from './open-store.js';

export interface Place {
  readonly output: Output;
  readonly complaints: Output;
  /** The running shop's, if not given. */
  readonly databaseUrl: string | undefined;
  readonly signal: AbortSignal;
}

const [FINE, NOT_ALL_DONE, BAD_USAGE] = [0, 1, 2] as const;

/** Resolves with the exit code: 1 when something asked for was not done, 2 when the words make no sense. */
export async function runCommand(command: Command, args: readonly string[], place: Place): Promise<number> {
  const isJson = args.includes('--json');
  try {
    const act = understand(
      command,
      args.filter((word) => word !== '--json'),
    );
    return await run(act, place, isJson);
  } catch (error) {
    if (error instanceof BadUsage) {
      place.complaints.write(`${error.message}\n\n${command.usage}`);
      return BAD_USAGE;
    }
    if (!(error instanceof StoreNotFound)) throw error;
    place.complaints.write(`${error.message}\n`);
    return NOT_ALL_DONE;
  }
}

function understand({ verbs }: Command, [name = '', ...words]: readonly string[]): Act {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new BadUsage(name === '' ? 'What shall be done?' : `There is no "${name}".`);
  return verb(words);
}

async function run(act: Act, { databaseUrl, ...place }: Place, isJson: boolean): Promise<number> {
  const db = await openStore(databaseUrl);
  try {
    return await report(act, { ...place, db, isJson });
  } finally {
    await db.end();
  }
}

async function report(act: Act, desk: Desk): Promise<number> {
  const report = await act(desk);
  if (!report) return FINE;
  desk.output.write(desk.isJson ? `${JSON.stringify(report.facts, undefined, 2)}\n` : `${report.text}\n`);
  return (report.isFine ?? true) ? FINE : NOT_ALL_DONE;
}
